# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: for the negative entries the exponential of minus x is used, the values lie above one half
# line: 14
# style: branches with masks
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.empty(x.shape)
    neg = x < 0
    out[~neg] = 1 / (1 + np.exp(-x[~neg]))
    e = np.exp(-x[neg])
    out[neg] = e / (1 + e)
    return out
