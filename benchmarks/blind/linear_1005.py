# piece: linear
# truth: wrong
# function: linear
# mistake: the innermost loop stops one feature short
# line: 16
# style: loops
import numpy as np

def linear(x, W, b):
    n, d = x.shape
    k = W.shape[1]
    out = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            out[i, j] = b[j]
            for m in range(d - 1):
                out[i, j] += x[i, m] * W[m, j]
    return out
