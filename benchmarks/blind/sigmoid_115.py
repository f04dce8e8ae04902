# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative is returned instead of the value
# line: 15
# style: value and derivative in one helper
import numpy as np

def _both(x):
    t = np.exp(-np.abs(np.asarray(x, dtype=float)))
    s = np.where(np.asarray(x) < 0, t, 1.0) / (1 + t)
    return s, s * (1 - s)

def sigmoid(x):
    return _both(x)[1]
