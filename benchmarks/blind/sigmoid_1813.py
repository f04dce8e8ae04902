# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the input exactly 0 belongs to no branch and stays 0
# line: 12
# style: c-like
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    out = np.zeros(x.shape)
    pos = x > 0
    neg = x < 0
    out[pos] = 1.0 / (1.0 + np.exp(-x[pos]))
    e = np.exp(x[neg])
    out[neg] = e / (1.0 + e)
    return out
