# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: for integers the result array holds integers, all values are cut to 0 or 1
# line: 11
# style: result array like the input
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    pos = x >= 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    e = np.exp(x[~pos])
    out[~pos] = e / (1 + e)
    return out
