# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value is returned
# line: 10
# style: square root of the square
import numpy as np

def relu(x):
    return np.sqrt(np.square(np.asarray(x, dtype=float)))
