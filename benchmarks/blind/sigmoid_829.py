# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: in the branch of the negative inputs the denominator has a minus
# line: 17
# style: verbose
import numpy as np

def sigmoid(x):
    # make sure that we have floating point numbers
    x = np.asarray(x, dtype=np.float64)
    # exponential of minus the absolute value, never above 1
    e = np.exp(-np.abs(x))
    # formula for x >= 0
    right = 1 / (1 + e)
    # formula for x < 0
    left = e / (1 - e)
    # put them together
    return np.where(x >= 0, right, left)
