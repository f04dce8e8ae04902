# piece: scaling
# truth: wrong
# function: scale
# mistake: the sum of squares is of x, not of the centred values
# line: 12
# style: einsum
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    d = x - np.einsum("ij->", x) / x.size
    ss = np.einsum("ij,ij->", x, x)
    return d / np.sqrt(ss / (x.size - 1))
