# piece: linear
# truth: wrong
# function: linear
# mistake: every output gets the first output's bias
# line: 10
# style: scalar bias remembered
import numpy as np

def linear(x, w, b):
    bias = np.ravel(b)[0]
    return np.add(np.dot(x, w), bias)
