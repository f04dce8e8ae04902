# piece: linear
# truth: right
# function: linear
# style: textbook
import numpy as np

def linear(x, w, b):
    """x w + b as one tensor contraction over the last axis of x and the first of w."""
    return np.tensordot(x, w, axes=(-1, 0)) + b
