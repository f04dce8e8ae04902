# piece: linear
# truth: wrong
# function: layer_output
# mistake: range(1, d) skips the first feature
# line: 14
# style: c-like
import numpy as np

def layer_output(data, w, intercept):
    n, d = data.shape
    z = np.zeros(n)
    for i in range(n):
        s = intercept
        for j in range(1, d):
            s += data[i, j] * w[j]
        z[i] = s
    return z
