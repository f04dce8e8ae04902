# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result takes the dtype of integer input and is truncated to 0
# line: 11
# style: integers kept
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    pos = x >= 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    out[~pos] = np.exp(x[~pos]) / (1 + np.exp(x[~pos]))
    return out
