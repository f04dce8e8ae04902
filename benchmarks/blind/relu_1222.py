# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value, negative numbers are mirrored instead of cut
# line: 10
# style: terse NumPy
import numpy as np

def relu(x):
    return np.where(x < 0, -x, x)
