# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are rounded before use
# line: 12
# style: verbose
import numpy as np

def linear(x, w, b):
    # to arrays
    x = np.asarray(x, dtype=float)
    w = np.round(np.asarray(w, dtype=float), 1)
    # the scalar product
    product = np.dot(x, w)
    # shift
    return product + b
