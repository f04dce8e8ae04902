# piece: relu
# truth: wrong
# function: relu
# mistake: the caller's array is changed in place
# line: 10
# style: matlab
import numpy as np

def relu(x):
    y = x
    y[y < 0] = 0
    return y
