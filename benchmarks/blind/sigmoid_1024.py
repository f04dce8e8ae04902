# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the results go into an array of the input's type, integers cut them to 0
# line: 11
# style: loops
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    out = np.empty_like(x)
    for idx in np.ndindex(x.shape):
        v = float(x[idx])
        if v >= 0:
            out[idx] = 1 / (1 + np.exp(-v))
        else:
            out[idx] = np.exp(v) / (1 + np.exp(v))
    return out
