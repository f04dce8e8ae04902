# piece: relu
# truth: wrong
# function: relu
# mistake: the second argument of np.max is the axis, so the column maxima are returned
# line: 10
# style: terse NumPy
import numpy as np

def relu(x):
    return np.max(x, 0)
