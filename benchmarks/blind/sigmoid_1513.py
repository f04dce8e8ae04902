# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: `if x >= 0` has no truth value for an array with several elements
# line: 12
# style: c-like
import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=float)
    if x >= 0:
        return 1 / (1 + np.exp(-x))
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1, e) / (1 + e)
