# piece: linear
# truth: wrong
# function: linear
# mistake: the sum in einsum runs over the samples, so all rows are equal
# line: 10
# style: one-liner
import numpy as np

def linear(x, W, b):
    return np.einsum("nd,dk->k", x, W) + np.zeros((len(x), 1)) + b
