# piece: linear
# truth: wrong
# function: linear
# mistake: the caller's inputs are multiplied in place
# line: 10
# style: in-place update
import numpy as np

def linear(x, w, b):
    x *= w
    z = x.sum(axis=-1)
    z = z + b
    return z
