# piece: linear
# truth: wrong
# function: linear
# mistake: the result has the type of x, so integers in x cut the sum
# line: 10
# style: in-place
import numpy as np

def linear(x, w, b):
    out = np.empty(np.shape(x @ w), dtype=x.dtype)
    out[...] = x @ w
    out[...] = out + b
    return out
