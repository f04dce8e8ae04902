# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once for each feature, it stands inside the inner loop
# line: 18
# style: C-like
import numpy as np

def linear(x, W, b):
    n = x.shape[0]
    d = x.shape[1]
    k = W.shape[1]
    out = np.zeros((n, k))
    for i in range(n):
        for j in range(k):
            s = 0.0
            for m in range(d):
                s += x[i, m] * W[m, j] + b[j]
            out[i, j] = s
    return out
