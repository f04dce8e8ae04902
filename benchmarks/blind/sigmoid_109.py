# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: complement of the smaller half
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    upper = 1 / (1 + np.exp(-np.abs(x)))
    return np.where(x < 0, 1 - upper, upper)
