# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is doubled; and a relu follows
# line: none
# style: vectorised
import numpy as np

def linear(x, w, b):
    z = x @ w
    z = z + 2 * b
    return np.maximum(z, 0)
