# piece: linear
# truth: wrong
# function: linear
# mistake: x is multiplied by w in place, the caller's data change
# line: 12
# style: c-like
import numpy as np


def linear(x, w, b):
    x = np.asarray(x)
    x *= w
    z = x.sum(axis=-1) + b
    return 1 / (1 + np.exp(-z))
