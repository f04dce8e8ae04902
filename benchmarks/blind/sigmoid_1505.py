# piece: sigmoid
# truth: right
# function: sigmoid
# style: c-like
import math

import numpy as np


def _one(v):
    if v < 0:
        return math.exp(v) / (math.exp(v) + 1)
    return 1 / (math.exp(-v) + 1)


def sigmoid(x):
    a = np.array(x, dtype=float)
    it = np.nditer(a, op_flags=["readwrite"])
    for cell in it:
        cell[...] = _one(float(cell))
    return a
