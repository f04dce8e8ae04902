# piece: relu
# truth: wrong
# function: relu
# mistake: max is called instead of maximum: the 0 is the axis, so the largest value of each column comes back
# line: 10
# style: terse
import numpy as np

def relu(x):
    return np.max(x, 0)
