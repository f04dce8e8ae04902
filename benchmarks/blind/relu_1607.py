# piece: relu
# truth: wrong
# function: relu
# mistake: the zeros are written into the caller's array
# line: 11
# style: verbose
import numpy as np

def relu(x):
    # set all negative entries to zero
    x[x < 0] = 0
    return x
