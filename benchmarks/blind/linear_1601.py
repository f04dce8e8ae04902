# piece: linear
# truth: wrong
# function: linear
# mistake: the squares of x are multiplied with the weights
# line: 10
# style: terse
import numpy as np

def linear(x, w, b):
    return np.dot(np.square(x), w) + b
