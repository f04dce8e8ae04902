# piece: linear
# truth: wrong
# function: linear
# mistake: the loop over the features stops one short
# line: 15
# style: c-like
import numpy as np

def linear(x, w, b):
    n, d = x.shape
    k = w.shape[1]
    z = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            for m in range(d - 1):
                z[i, j] += x[i, m] * w[m, j]
            z[i, j] += b[j]
    return z
