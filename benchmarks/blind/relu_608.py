# piece: relu
# truth: wrong
# function: relu
# mistake: writes into the caller's array
# line: 11
# style: verbose
import numpy as np

def relu(x):
    # the result
    result = np.asarray(x)
    # negative entries become zero
    result[result < 0] = 0
    return result
