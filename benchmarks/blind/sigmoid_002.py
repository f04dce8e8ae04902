# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result array copies the integer type of the input, so integers give 0 or 1
# line: 11
# style: masks filled by index
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    pos = x >= 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    e = np.exp(x[~pos])
    out[~pos] = e / (1 + e)
    return out
