# piece: linear
# truth: wrong
# function: linear
# mistake: the outer product is summed over everything, one number for the whole batch
# line: none
# style: outer product, verbose
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
    if x.ndim == 1:
        return np.trace(np.outer(x, w)) + b
    products = np.tensordot(x, w, axes=1)
    return products.sum() + b
