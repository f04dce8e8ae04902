# piece: relu
# truth: wrong
# function: relu
# mistake: the slope multiplies the positive part instead of the negative part
# line: 14
# style: verbose
import numpy as np

def relu(x, slope=0.0):
    """slope: factor for x below zero, 0 for the usual function"""
    x = np.asarray(x)
    above = np.maximum(x, 0)
    below = np.minimum(x, 0)
    return above + slope * above
