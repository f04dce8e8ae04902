# piece: network
# truth: wrong
# function: network
# mistake: range(1, hidden) leaves the first hidden unit out
# line: 16
# style: c-like
import math
import numpy as np

def network(x, w1, b1, w2, b2):
    n, d = x.shape
    hidden = w1.shape[1]
    out = np.zeros(n)
    for i in range(n):
        z = b2[0]
        for k in range(1, hidden):
            a = b1[k]
            for j in range(d):
                a += x[i, j] * w1[j, k]
            if a > 0:
                z += a * w2[k, 0]
        out[i] = 1.0 / (1.0 + math.exp(-z))
    return out
