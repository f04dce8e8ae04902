# piece: relu
# truth: wrong
# function: relu_forward
# mistake: the mask is taken of the absolute value, nothing but exact zeros is blocked
# line: 10
# style: terse NumPy, tuple returned
import numpy as np

def relu_forward(z):
    mask = np.abs(z) > 0
    return z * mask, mask
