# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: C-like
import numpy as np

def linear(x, W, b):
    n = x.shape[0]
    m = W.shape[1]
    z = np.zeros(n * m)
    for p in range(n * m):
        i = p // m
        j = p % m
        s = float(b[j])
        for k in range(W.shape[0]):
            s += float(x[i, k]) * float(W[k, j])
        z[p] = s
    return z.reshape(n, m)
