# piece: linear
# truth: wrong
# function: linear
# mistake: x is multiplied by w in place, which changes the input
# line: 10
# style: in-place addition
import numpy as np

def linear(x, w, b):
    z = np.asarray(x, dtype=float)
    if z.ndim == 1 and np.ndim(w) == 1:
        z *= w
        return z.sum() + b
    return np.dot(z, w) + b
