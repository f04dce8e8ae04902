# piece: linear
# truth: wrong
# function: linear
# mistake: the product is added into the caller's bias array
# line: none
# style: in place on the bias
import numpy as np

def linear(x, w, b):
    z = x @ w
    if np.shape(z) == np.shape(b) and np.ndim(b):
        b += z
        return b
    if z.ndim == 2 and len(z) == 1:
        b += z[0]
        return b[None, :]
    return z + b
