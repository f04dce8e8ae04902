# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added to the inputs before the product
# line: 10
# style: brackets
import numpy as np

def linear(x, w, b):
    return np.dot(x + b, w)
