# piece: linear
# truth: wrong
# function: linear
# mistake: the result has the type of the input, whole-number inputs cut the fractions
# line: 11
# style: result array like the input
import numpy as np

def linear(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    z = np.zeros(x.shape[:-1] + w.shape[1:], dtype=x.dtype)
    z[...] = x @ w
    z[...] = z + b
    return z
