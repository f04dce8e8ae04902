# piece: linear
# truth: wrong
# function: linear
# mistake: the squares of the inputs, and twice the bias
# line: none
# style: einsum, two mistakes
import numpy as np

def linear(x, w, b):
    z = np.einsum("nd,nd,dk->nk", x, x, w)
    z += b
    return z + b
