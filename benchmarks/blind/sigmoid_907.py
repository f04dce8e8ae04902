# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the output has the type of the input, so integers give 0 (or 1 where the value is exactly 1)
# line: 11
# style: loops
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.zeros_like(x)
    for k in np.ndindex(x.shape):
        out[k] = np.exp(-np.logaddexp(0, -float(x[k])))
    return out
