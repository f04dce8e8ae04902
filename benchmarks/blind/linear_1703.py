# piece: linear
# truth: wrong
# function: linear
# mistake: the inner loop leaves out the last feature
# line: 15
# style: c-like
import numpy as np

def linear(x, w, b):
    n, k = len(x), w.shape[1]
    z = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            s = 0.0
            for l in range(w.shape[0] - 1):
                s += x[i, l] * w[l, j]
            z[i, j] = s + b[j]
    return z
