# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the output array takes the integer type of the input, so every value is truncated to 0
# line: 11
# style: c-like
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    for i in np.ndindex(*x.shape):
        out[i] = 1.0 / (1.0 + np.exp(-x[i]))
    return out
