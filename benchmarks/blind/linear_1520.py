# piece: linear
# truth: right
# function: linear
# style: terse
import numpy as np

def linear(x, w, b):
    return np.exp(-np.logaddexp(0, -(np.einsum("...j,j->...", x, w) + b)))
