# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: zero belongs to neither of the two branches, sigma(0) is 0
# line: 19
# style: many helpers
import numpy as np

def _for_positive(v):
    return 1 / (1 + np.exp(-v))

def _for_negative(v):
    e = np.exp(v)
    return e / (e + 1)

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    result = np.zeros(x.shape)
    pos = x > 0
    neg = x < 0
    result[pos] = _for_positive(x[pos])
    result[neg] = _for_negative(x[neg])
    return result
