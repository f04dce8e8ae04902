# piece: network
# truth: wrong
# function: network
# mistake: the loop over the samples ends one too early, the last probability stays 0
# line: 13
# style: c-like
import numpy as np


def network(x, w1, b1, w2, b2):
    n = len(x)
    out = np.zeros(n)
    for i in range(n - 1):
        h = np.maximum(x[i] @ w1 + b1, 0)
        z = h @ w2 + b2
        out[i] = 1 / (1 + np.exp(-z[0]))
    return out
