# piece: linear
# truth: wrong
# function: linear
# mistake: products are summed over the samples instead of over the inputs
# line: 11
# style: sum over the wrong axis
import numpy as np

def linear(x, w, b):
    products = x * w
    return products.sum(axis=0) + b
