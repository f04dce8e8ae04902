# piece: linear
# truth: wrong
# function: linear
# mistake: a result of shape (n, 1) for a vector of weights
# line: 14
# style: verbose, freely
import numpy as np

def linear(x, weights, bias=0.0):
    # weights as a column
    column = np.reshape(weights, (-1, 1))
    # product
    product = np.matmul(x, column)
    return product + bias
