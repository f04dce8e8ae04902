# piece: linear
# truth: wrong
# function: linear
# mistake: the sum runs over the samples (axis 0) instead of over the features
# line: 13
# style: verbose
import numpy as np

def linear(x, w, b):
    # multiply every feature with its weight
    products = x * w
    # add them up
    sums = products.sum(axis=0)
    # and the constant
    return sums + b
