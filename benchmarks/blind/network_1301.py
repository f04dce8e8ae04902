# piece: network
# truth: wrong
# function: network
# mistake: the hidden sum is not reset for the next unit
# line: 17
# style: c
import numpy as np

def network(x, w1, b1, w2, b2):
    n, d = x.shape
    k = w1.shape[1]
    p = np.zeros(n)
    for i in range(n):
        z = float(b2[0])
        s = 0.0
        for j in range(k):
            s += b1[j]
            for l in range(d):
                s += x[i, l] * w1[l, j]
            if s > 0:
                z += s * w2[j, 0]
        p[i] = 1 / (1 + np.exp(-z))
    return p
