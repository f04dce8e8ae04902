# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: polarisation: half of squares
import numpy as np

def product(x, w):
    p = ((x + w) ** 2).sum(-1)
    m = ((x - w) ** 2).sum(-1)
    return (p - m) / 4

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    if w.ndim == 1:
        return product(x, w) + b
    return np.stack([product(x, column) for column in w.T], axis=-1) + b
