# piece: linear
# truth: right
# function: linear
# style: c-like
import math

import numpy as np


def _unit(row, w, b):
    acc = float(b)
    for a, c in zip(row, w):
        acc += float(a) * float(c)
    return 1 / (1 + math.exp(-acc)) if acc > -700 else 0.0


def linear(x, w, b):
    x = np.asarray(x)
    if x.ndim == 1:
        return _unit(x, w, b)
    return np.array([_unit(r, w, b) for r in x])
