# piece: relu
# truth: wrong
# function: relu
# mistake: the caller's array is used, and entries below zero become their minimum
# line: none
# style: in-place, two mistakes
import numpy as np

def relu(x):
    out = np.asarray(x)
    out[out < 0] = min(out.min(), 0)
    return out
