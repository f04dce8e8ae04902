# piece: linear
# truth: wrong
# function: linear
# mistake: the indices of rows and columns are exchanged in the loops, and the bias is taken by the row
# line: none
# style: matrix by hand
import numpy as np

def linear(x, w, b):
    if np.ndim(x) == 1 or np.ndim(w) == 1:
        return np.dot(x, w) + b
    n, d = x.shape
    k = w.shape[1]
    z = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            for m in range(d):
                z[i, j] += x[i, m] * w[j, m]
            z[i, j] += b[i]
    return z
