# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: in the branch for negative numbers the denominator is 1 - e instead of 1 + e
# line: 16
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    # small number between 0 and 1
    e = np.exp(-np.abs(x))
    # for positive arguments
    upper = 1 / (1 + e)
    # for negative arguments
    lower = e / (1 - e)
    return np.where(x >= 0, upper, lower)
