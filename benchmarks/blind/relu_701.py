# piece: relu
# truth: wrong
# function: relu
# mistake: the negative entries are set to zero in the caller's array
# line: 11
# style: verbose
import numpy as np

def relu(x):
    # result starts as the input
    result = x
    # find negative entries
    negative = x < 0
    # they become zero
    result[negative] = 0
    return result
