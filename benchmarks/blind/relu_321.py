# piece: relu
# truth: wrong
# function: relu
# mistake: the caller's array is changed
# line: 10
# style: boolean mask, in place
import numpy as np

def relu(x):
    out = np.asarray(x)
    out[out < 0] = 0
    return out
