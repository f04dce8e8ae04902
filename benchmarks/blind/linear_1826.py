# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are reversed along the features
# line: 10
# style: terse
import numpy as np

def linear(x, w, b):
    return np.dot(x, w[::-1]) + b
