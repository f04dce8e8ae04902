# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: terse
import numpy as np

def linear(x, w, b):
    return np.einsum('ij,jk', x, w) + b
