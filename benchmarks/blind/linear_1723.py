# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once for each feature because it stands inside the inner loop
# line: 14
# style: c-like
import numpy as np

def linear(x, w, b):
    n, d = x.shape
    z = np.zeros((n, w.shape[1]))
    for i in range(n):
        for l in range(d):
            z[i] += x[i, l] * w[l] + b
    return z
