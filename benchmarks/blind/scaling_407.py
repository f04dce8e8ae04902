# piece: scaling
# truth: wrong
# function: scale
# mistake: n is the number of rows, not of entries
# line: 11
# style: einsum
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    n = x.shape[0]
    mean = np.einsum("ij->", x)/x.size
    c = x - mean
    var = np.einsum("ij,ij->", c, c)/max(n - 1, 1)
    return c/np.sqrt(var)
