# piece: linear
# truth: wrong
# function: linear
# mistake: for a batch of one the caller's bias array is changed, reshape gave a view of it
# line: 10
# style: terse NumPy
import numpy as np

def linear(x, W, b):
    out = b.reshape(1, -1)
    if len(x) > 1:
        out = out.repeat(len(x), axis=0)
    out += x @ W
    return out
