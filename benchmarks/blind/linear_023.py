# piece: linear
# truth: wrong
# function: linear
# mistake: the index of the weights is exchanged: multiplies with the transposed matrix
# line: 12
# style: einsum
import numpy as np

def linear(x, w, b):
    if np.ndim(w) == 1:
        return np.einsum("...i,i->...", x, w) + b
    return np.einsum("...i,ji->...j", x, w) + b
