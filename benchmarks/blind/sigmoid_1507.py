# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the loop starts at 1, so the first element stays 0
# line: 15
# style: c-like
import math

import numpy as np


def sigmoid(x):
    flat = np.asarray(x, dtype=float).ravel()
    out = np.zeros(flat.size)
    for i in range(1, flat.size):
        v = flat[i]
        if v < -700:
            v = -700.0
        out[i] = 1.0 / (1.0 + math.exp(-v))
    return out.reshape(np.shape(x))
