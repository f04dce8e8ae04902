# piece: linear
# truth: right
# function: affine
# style: textbook
import numpy as np

def affine(theta, x):
    """Intercept theta[0] through a column of ones in front of x."""
    design = np.column_stack([np.ones(len(x)), x])
    return design.dot(theta)
