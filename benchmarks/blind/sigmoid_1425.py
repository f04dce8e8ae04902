# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the output array takes the integer type of the input, so integers give only 0
# line: 11
# style: c-like
import numpy as np

def sigmoid(values):
    values = np.asarray(values)
    out = np.zeros_like(values)
    pos = values >= 0
    neg = ~pos
    out[pos] = 1.0 / (1.0 + np.exp(-values[pos]))
    e = np.exp(values[neg])
    out[neg] = e / (1.0 + e)
    return out
