# piece: linear
# truth: wrong
# function: linear
# mistake: the sum is not reset for the next output unit
# line: 14
# style: c
import numpy as np

def linear(x, w, b):
    n, d = x.shape
    k = w.shape[1]
    z = np.zeros((n, k))
    for i in range(n):
        s = 0.0
        for j in range(k):
            for l in range(d):
                s += x[i, l] * w[l, j]
            z[i, j] = s + b[j]
    return z
