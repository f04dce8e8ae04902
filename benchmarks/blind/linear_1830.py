# piece: linear
# truth: right
# function: linear
# style: c-like
import numpy as np

def linear(x, w, b):
    n, d = x.shape
    z = np.empty((n, w.shape[1]))
    for i in range(n):
        for j in range(w.shape[1]):
            # the bias is where the sum starts
            s = b[j]
            for m in range(d):
                s = s + x[i, m] * w[m, j]
            z[i, j] = s
    return z
