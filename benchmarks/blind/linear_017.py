# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: recursion over the inputs
import numpy as np

def linear(x, w, b):
    if np.shape(w)[0] == 0:
        return b
    x = np.asarray(x)
    return linear(x[..., 1:], w[1:], np.multiply.outer(x[..., 0], w[0]) + b)
