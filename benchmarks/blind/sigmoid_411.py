# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the entries at exactly zero are in neither mask
# line: 12
# style: masks
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    out = np.zeros_like(x)
    pos, neg = x > 0, x < 0
    out[pos] = 1/(1 + np.exp(-x[pos]))
    e = np.exp(x[neg])
    out[neg] = e/(1 + e)
    return out
