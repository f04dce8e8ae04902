# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: for negative inputs the denominator lacks the one
# line: 13
# style: c-like
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    e = np.exp(np.minimum(x, 0))
    f = np.exp(-np.maximum(x, 0))
    neg = e / e
    pos = 1 / (1 + f)
    return np.where(x < 0, neg, pos)
