# piece: relu
# truth: wrong
# function: relu
# mistake: negative inputs are mirrored instead of being set to zero
# line: 13
# style: Python maximum over a list
import numpy as np

def relu(x):
    def unit(v):
        if v > 0:
            return v
        return -v
    x = np.asarray(x)
    return np.array([unit(v) for v in x.ravel()], dtype=float).reshape(x.shape)
