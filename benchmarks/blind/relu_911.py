# piece: relu
# truth: wrong
# function: relu
# mistake: the values are stored in an array of integers, which cuts the decimals off
# line: 11
# style: loops
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = np.zeros(x.shape, dtype=int)
    for k in np.ndindex(x.shape):
        if x[k] > 0:
            out[k] = x[k]
    return out
