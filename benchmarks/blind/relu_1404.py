# piece: relu
# truth: wrong
# function: relu
# mistake: the negative entries are set to 0 in the caller's own array
# line: 11
# style: verbose
import numpy as np

def relu(x):
    # the result starts as the input
    result = x
    # find everything that is negative
    negative = result < 0
    # no negative value may survive
    result[negative] = 0
    return result
