# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result array inherits the integer type of the input, so values are cut to 0
# line: 11
# style: mask
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    pos = x >= 0
    with np.errstate(over="ignore"):
        out[pos] = 1 / (1 + np.exp(-x[pos].astype(float)))
        out[~pos] = 1 - 1 / (1 + np.exp(x[~pos].astype(float)))
    return out
