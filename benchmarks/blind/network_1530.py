# piece: network
# truth: wrong
# function: network
# mistake: the bias of the hidden layer is not added
# line: 11
# style: c-like
import numpy as np


def network(x, w1, b1, w2, b2):
    h = np.matmul(x, w1)
    h[h < 0] = 0
    o = np.matmul(h, w2) + b2
    o = 1 / (1 + np.exp(-o))
    return o.reshape(-1)
