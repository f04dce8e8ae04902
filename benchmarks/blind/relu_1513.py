# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value is returned: negative inputs are mirrored, not cut
# line: 10
# style: terse
import numpy as np

def relu(a):
    return np.abs(a)
