# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: in-place
import numpy as np

def linear(x, w, b):
    out = np.zeros(np.shape(x @ w))
    out += b
    out += np.tensordot(x, w, axes=1)
    return out
