# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: a single branch decided by the first element is used for the whole array
# line: none
# style: C-like
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    first = x.flat[0]
    if first >= 0:
        return 1.0 / (1.0 + np.exp(-x))
    else:
        e = np.exp(x)
        return e / (1.0 + e)
