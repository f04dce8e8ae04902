# piece: gradients
# truth: wrong
# function: linear_grad
# mistake: the derivative after w is w itself instead of x
# line: 13
# style: terse NumPy
import numpy as np

def linear(x, w, b):
    return np.dot(x, w) + b

def linear_grad(x, w, b):
    return w, 1.0
