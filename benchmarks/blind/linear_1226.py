# piece: linear
# truth: wrong
# function: linear
# mistake: the range ends one early and leaves out the last feature
# line: 11
# style: loop
import numpy as np

def linear(x, w, b):
    z = 0
    for k in range(len(w) - 1):
        z = z + np.multiply.outer(x[..., k], w[k])
    return z + b
