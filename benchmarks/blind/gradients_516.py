# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the upstream gradient of the caller is divided by n in place
# line: 11
# style: in-place
import numpy as np

def linear_backward(x, w, b, dout):
    g = dout
    g /= len(x)
    return g @ w.T, x.T @ g, np.ones(len(g)) @ g
