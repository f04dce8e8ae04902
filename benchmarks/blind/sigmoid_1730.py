# piece: sigmoid
# truth: right
# function: sigmoid
# style: c-like
import numpy as np

import math

def _one(t):
    if t < -700:
        return 0.0
    return 1.0 / (1.0 + math.exp(-t))

def sigmoid(x):
    a = np.asarray(x, dtype=float)
    flat = a.ravel()
    res = np.zeros(flat.size)
    i = 0
    while i < flat.size:
        res[i] = _one(flat[i])
        i += 1
    return res.reshape(a.shape)
