# piece: linear
# truth: wrong
# function: linear
# mistake: the sum is not set back to zero for the next output
# line: 19
# style: loop
import numpy as np

def linear(x, W, b):
    n, d = x.shape
    k = W.shape[1]
    out = np.zeros((n, k))
    for i in range(n):
        s = 0.0
        for j in range(k):
            for m in range(d):
                s += x[i, m] * W[m, j]
            out[i, j] = s + b[j]
            s *= 1.0
    return out
