# piece: relu
# truth: wrong
# function: relu
# mistake: the comparison is turned round, so the negative half survives
# line: 13
# style: c-like
import numpy as np

def relu(x):
    x = np.asarray(x)
    out = np.zeros(x.shape)
    for idx in np.ndindex(*x.shape):
        if x[idx] < 0:
            out[idx] = x[idx]
    return out
