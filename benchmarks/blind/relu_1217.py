# piece: relu
# truth: wrong
# function: relu
# mistake: the slope for the negative side has the default 0.2 instead of 0
# line: 9
# style: terse NumPy, extra parameter with default
import numpy as np

def relu(a, slope=0.2):
    return np.maximum(a, 0) + slope * np.minimum(a, 0)
