# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative s (1 - s) is returned in place of s
# line: 15
# style: verbose
import numpy as np

def sigmoid(x):
    # value of the logistic function
    with np.errstate(over="ignore"):
        s = 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
    # slope of the logistic function
    ds = s * (1 - s)
    return ds
