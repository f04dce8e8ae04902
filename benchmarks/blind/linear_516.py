# piece: linear
# truth: wrong
# function: linear
# mistake: the indices transpose w: unnoticed for a square matrix, an error else
# line: 12
# style: einsum
import numpy as np

def linear(x, w, b):
    if np.ndim(w) == 1:
        return np.einsum("...d,d->...", x, w) + b
    return np.einsum("...d,kd->...k", x, w) + b
