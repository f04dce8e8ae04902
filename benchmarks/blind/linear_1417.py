# piece: linear
# truth: wrong
# function: linear
# mistake: x *= w overwrites the caller's samples with the products
# line: 11
# style: verbose
import numpy as np

def linear(x, w, b):
    # weigh the features
    x *= w
    # add up each row
    z = x.sum(axis=1)
    # add the constant
    return z + b
