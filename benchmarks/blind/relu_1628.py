# piece: relu
# truth: wrong
# function: relu
# mistake: with derivative=True the comparison is the wrong way round
# line: 11
# style: verbose
import numpy as np

def relu(x, derivative=False):
    if derivative:
        return (x <= 0).astype(float)
    return np.maximum(x, 0)
