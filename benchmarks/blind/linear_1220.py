# piece: linear
# truth: right
# function: linear_forward
# mistake: none
# line: none
# style: terse NumPy, tuple returned
import numpy as np

def linear_forward(x, w, b):
    z = np.matmul(x, w)
    z = z + b
    cache = (x, w)   # for the backward pass
    return z, cache
