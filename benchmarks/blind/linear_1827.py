# piece: linear
# truth: wrong
# function: linear
# mistake: the weights are scaled by the square root of the input dimension
# line: 12
# style: textbook
import numpy as np

def linear(w, x, b):
    # affine layer
    d = np.shape(x)[-1]
    z = x @ w / np.sqrt(d)
    return z + b
