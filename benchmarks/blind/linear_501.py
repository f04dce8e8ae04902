# piece: linear
# truth: wrong
# function: linear
# mistake: the sum over the inputs leaves out the first one
# line: 16
# style: loop
import numpy as np

def linear(x, w, b):
    n, d = x.shape
    k = w.shape[1]
    out = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            out[i, j] = b[j]
            for m in range(1, d):
                out[i, j] += x[i, m] * w[m, j]
    return out
