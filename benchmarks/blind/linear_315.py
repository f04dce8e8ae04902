# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is left out
# line: 11
# style: einsum
import numpy as np

def linear(x, w, b):
    z = np.einsum("...i,ij->...j", x, w)
    return z
