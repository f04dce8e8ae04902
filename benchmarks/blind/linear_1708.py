# piece: linear
# truth: right
# function: linear
# style: c-like
import numpy as np

def linear(x, w, b):
    n, d = x.shape
    k = w.shape[1]
    z = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            z[i, j] = b[j]
            for l in range(d):
                z[i, j] += x[i, l] * w[l, j]
    return z
