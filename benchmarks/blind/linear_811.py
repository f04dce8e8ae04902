# piece: linear
# truth: wrong
# function: linear
# mistake: the running sum is not set to zero for the next output
# line: 15
# style: C-like
import numpy as np

def linear(x, W, b):
    n = len(x)
    d = len(W)
    m = len(W[0])
    z = np.zeros((n, m))
    for i in range(n):
        s = 0.0
        for j in range(m):
            for k in range(d):
                s += x[i][k] * W[k][j]
            z[i][j] = s + b[j]
    return z
