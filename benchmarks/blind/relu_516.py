# piece: relu
# truth: wrong
# function: relu
# mistake: the mask is made of the signs, which are -1 for negative values
# line: 11
# style: einsum
import numpy as np

def relu(x):
    x = np.asarray(x)
    gate = np.sign(x)
    return np.einsum("...,...->...", x, gate)
