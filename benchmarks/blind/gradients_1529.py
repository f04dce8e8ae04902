# piece: gradients
# truth: wrong
# function: sigmoid_gradient
# mistake: s(1 + s) instead of s(1 - s)
# line: 12
# style: textbook
import numpy as np


def sigmoid_gradient(x):
    s = 1 / (1 + np.exp(-np.asarray(x, dtype=float)))
    return s * (1 + s)
