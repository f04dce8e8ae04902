# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the gradient of x uses w instead of its transpose
# line: 11
# style: verbose
import numpy as np

def linear_backward(x, w, upstream):
    # with respect to the inputs
    dx = np.einsum("no,oi->ni", upstream, w)
    # with respect to the weights
    dw = np.einsum("ni,no->io", x, upstream)
    # with respect to the bias
    db = np.einsum("no->o", upstream)
    return dx, dw, db
