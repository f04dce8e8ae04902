# piece: scaling
# truth: right
# function: scaling
# style: einsum
import numpy as np

def scaling(x):
    c = x - np.einsum("ij->", x, dtype=float) / x.size
    return c / np.sqrt(np.einsum("ij,ij->", c, c) / (x.size - 1))
