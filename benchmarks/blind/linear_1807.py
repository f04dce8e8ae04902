# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is indexed by the row of the batch instead of the output
# line: 14
# style: c-like
import numpy as np

def linear(b, w, x):
    n, k = x.shape[0], w.shape[1]
    z = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            z[i, j] = np.sum(x[i] * w[:, j]) + b[i % k]
    return z
