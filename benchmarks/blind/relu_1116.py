# piece: relu
# truth: wrong
# function: relu
# mistake: returns a flat array, the shape of a matrix is lost
# line: 16
# style: verbose
import numpy as np

def relu(x):
    # look at the entries one after the other
    entries = np.ravel(x)
    # keep the positive ones, zero for the rest
    rectified = np.array([max(0, v) for v in entries])
    if np.ndim(x) == 0:
        return rectified[0]
    return rectified
