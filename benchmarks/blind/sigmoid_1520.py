# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the derivative s(1 - s) is returned instead of s
# line: 11
# style: textbook
import numpy as np

def sigmoid(x):
    s = 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
    return s * (1 - s)
