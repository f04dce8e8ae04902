# piece: network
# truth: right
# function: network
# style: c-like
import numpy as np

import math

def network(x, w1, b1, w2, b2):
    out = np.zeros(len(x))
    for i in range(len(x)):
        z = float(b2[0])
        for j in range(len(b1)):
            h = b1[j]
            for k in range(x.shape[1]):
                h += x[i, k] * w1[k, j]
            if h > 0:
                z += h * w2[j, 0]
        out[i] = 1 / (1 + math.exp(-z))
    return out
