# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added to every row of the weights too before the product
# line: 10
# style: terse
import numpy as np

def linear(x, w, b):
    w = w + b
    return np.dot(x, w) + b
