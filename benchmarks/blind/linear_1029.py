# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: C-like
import numpy as np

def linear(x, W, b):
    n, d = x.shape
    k = W.shape[1]
    out = np.empty((n, k))
    for i in range(n):
        for j in range(k):
            s = float(b[j])
            m = d
            while m > 0:
                m -= 1
                s += float(x[i, m]) * float(W[m, j])
            out[i, j] = s
    return out
