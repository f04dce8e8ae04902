# piece: relu
# truth: wrong
# function: relu
# mistake: np.asarray does not copy floats, so the clean-up happens in the caller's data
# line: 11
# style: verbose
import numpy as np

def relu(x):
    # work on floats
    z = np.asarray(x, dtype=float)
    # where is it below zero
    below = np.where(z < 0)
    z[below] = 0.0
    return z
