# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result array inherits the integer dtype of the input, so integers give only 0 and 1
# line: 12
# style: verbose
import numpy as np


def sigmoid(x):
    x = np.asarray(x)
    out = np.empty_like(x)
    pos = x >= 0
    out[pos] = 1 / (1 + np.exp(-x[pos].astype(float)))
    e = np.exp(x[~pos].astype(float))
    out[~pos] = e / (1 + e)
    return out
