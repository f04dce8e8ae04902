# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: returns the derivative s(1 - s) instead of the function
# line: 11
# style: terse NumPy
import numpy as np

def sigmoid(x):
    s = 1 / (1 + np.exp(-np.clip(x, -500, 500)))
    return s * (1 - s)
