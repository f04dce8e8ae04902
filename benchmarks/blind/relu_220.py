# piece: relu
# truth: wrong
# function: relu
# mistake: negative entries of the caller's own array are overwritten
# line: 10
# style: in-place update
import numpy as np

def relu(x):
    out = np.asarray(x)
    out[out < 0] = 0
    return out
