# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the absolute value is never undone, so negative inputs give values above one half
# line: 14
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    # exp(-|x|) cannot overflow
    e = np.exp(-np.abs(x))
    value = 1 / (1 + e)
    return value
