# piece: relu
# truth: wrong
# function: relu
# mistake: a single number below zero is returned as it is
# line: 11
# style: scalar and array
import numpy as np

def relu(x):
    if np.ndim(x) == 0:
        return x
    return np.where(np.asarray(x) < 0, 0, x)
