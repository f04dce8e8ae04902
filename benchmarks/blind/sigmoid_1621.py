# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: with derivative=True the formula s(1-s) is applied to x itself, not to the sigmoid of x
# line: 13
# style: verbose
import numpy as np

def sigmoid(x, derivative=False):
    s = 1 / (1 + np.exp(-x))
    if derivative:
        # the famous shortcut
        return x * (1 - x)
    return s
