# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are used transposed
# line: 12
# style: verbose
import numpy as np

def linear(x, W, b):
    # every row of x is a sample
    # multiply with the weights
    product = np.dot(x, W.T)
    # add the bias to each row
    output = product + b
    return output
