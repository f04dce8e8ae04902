# piece: relu
# truth: wrong
# function: relu
# mistake: the mask itself is returned, that is the derivative instead of the function
# line: 12
# style: verbose
import numpy as np

def relu(x):
    mask = x > 0
    # keep the positive part
    return mask * 1.0
