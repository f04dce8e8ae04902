# piece: relu
# truth: wrong
# function: relu
# mistake: np.max(x, 0) takes 0 for the axis and returns the largest entries
# line: 11
# style: translated from MATLAB
import numpy as np

def relu(x):
    # y = max(x, 0)
    y = np.max(x, 0)
    return y
