# piece: gradients
# truth: wrong
# function: sigmoid_gradient
# mistake: s(1 - x) instead of s(1 - s)
# line: 11
# style: terse
import numpy as np

def sigmoid_gradient(x):
    s = 1 / (1 + np.exp(-np.asarray(x, float)))
    return s * (1 - x)
