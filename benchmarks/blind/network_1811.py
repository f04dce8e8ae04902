# piece: network
# truth: wrong
# function: network
# mistake: the hidden loop skips the last unit
# line: 13
# style: c-like
import numpy as np

def network(x, w1, b1, w2, b2):
    p = []
    for row in x:
        z = float(b2[0])
        for k in range(len(b1) - 1):
            z += max(float(row @ w1[:, k] + b1[k]), 0.0) * w2[k, 0]
        p.append(0.5 + 0.5 * np.tanh(z / 2))
    return np.array(p)
