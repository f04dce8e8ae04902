# piece: linear
# truth: wrong
# function: linear
# mistake: the product is in the wrong order, weights times inputs
# line: 10
# style: terse NumPy
import numpy as np

def linear(x, w, b):
    return np.dot(w, x) + b
