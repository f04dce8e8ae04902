# piece: relu
# truth: wrong
# function: relu
# mistake: the negative entries are set to zero in the array that was passed
# line: 11
# style: verbose
import numpy as np

def relu(x):
    # the result starts as the input
    result = x
    # find the negative entries
    negative = result < 0
    # they become zero
    result[negative] = 0
    # all others stay as they are
    return result
