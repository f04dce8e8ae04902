# piece: network
# truth: wrong
# function: network
# mistake: an integer array takes the probabilities and cuts them off to 0
# line: 11
# style: c-like
import numpy as np


def network(x, w1, b1, w2, b2):
    out = np.zeros(len(x), dtype=int)
    for k, row in enumerate(x):
        h = row @ w1 + b1
        h = h * (h > 0)
        out[k] = 1 / (1 + np.exp(-(h @ w2[:, 0] + b2[0])))
    return out
