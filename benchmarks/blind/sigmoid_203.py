# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative s(1 - s) is returned
# line: 14
# style: nested helper
import numpy as np

def sigmoid(x):
    def s(v):
        e = np.exp(-np.abs(v))
        return np.where(v < 0, e, 1) / (1 + e)
    x = np.asarray(x, dtype=float)
    return s(x) * s(-x)
