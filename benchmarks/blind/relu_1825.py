# piece: relu
# truth: wrong
# function: relu
# mistake: negative values are set to zero in the caller's own array
# line: 10
# style: verbose
import numpy as np

def relu(x):
    result = np.asarray(x)
    # cut off everything below zero
    result[result < 0] = 0
    return result
