# piece: relu
# truth: wrong
# function: relu
# mistake: Python's max compares whole arrays, an error for more than one element
# line: 11
# style: c
import numpy as np

def relu(x):
    zero = 0
    y = max(zero, x)
    return y
