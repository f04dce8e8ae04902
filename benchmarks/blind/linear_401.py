# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once for every input
# line: 16
# style: loop
import numpy as np

def linear(x, w, b):
    n, d = x.shape
    k = w.shape[1]
    out = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            for m in range(d):
                out[i, j] += x[i, m]*w[m, j] + b[j]
    return out
