# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: each branch has the other's numerator, the curve falls
# line: none
# style: two branches
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty_like(x)
    right = x >= 0
    e = np.exp(-np.abs(x))
    out[right] = e[right] / (1 + e[right])
    out[~right] = 1 / (1 + e[~right])
    return out
