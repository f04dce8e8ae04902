# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added to the weights before the product
# line: 12
# style: textbook
import numpy as np

def linear(x, w, b):
    """z = x w + b"""
    augmented = w + b
    z = x @ augmented
    return z
