# piece: relu
# truth: wrong
# function: relu
# mistake: asarray does not copy, so the caller's array loses its negative entries
# line: 10
# style: defensive
import numpy as np

def relu(x):
    x = np.asarray(x)
    if x.dtype.kind not in "iuf":
        raise TypeError("numbers expected")
    x[x < 0] = 0
    return x
