# piece: linear
# truth: wrong
# function: linear
# mistake: the output is allocated with the type of x, integer inputs cut the sums
# line: 10
# style: terse NumPy
import numpy as np

def linear(x, w, b):
    out = np.empty(x.shape[:-1] + w.shape[1:], dtype=x.dtype)
    out[...] = np.tensordot(x, w, 1) + b
    return out
