# piece: linear
# truth: wrong
# function: linear
# mistake: the inner sum starts at feature 1 and leaves feature 0 out
# line: 16
# style: c-like
import numpy as np

def linear(x, w, b):
    n, d = x.shape
    k = w.shape[1]
    z = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            z[i, j] = b[j]
            for m in range(1, d):
                z[i, j] += x[i, m] * w[m, j]
    return z
