# piece: linear
# truth: wrong
# function: linear
# mistake: a sigmoid is applied to the affine map
# line: 12
# style: textbook
import numpy as np

def linear(x, w, b):
    """z = x w + b"""
    z = x @ w + b
    return 1 / (1 + np.exp(-z))
