# piece: linear
# truth: wrong
# function: linear
# mistake: a scalar bias is taken for no bias
# line: 11
# style: optional bias
import numpy as np

def linear(x, w, b=None):
    z = np.matmul(x, w)
    if b is None or np.ndim(b) == 0:
        return z
    return z + b
