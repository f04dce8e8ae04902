# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the gradient of the weights is transposed
# line: 14
# style: einsum
import numpy as np

def linear(x, w, b):
    return np.einsum("ni,io->no", x, w) + b

def linear_backward(x, w, b, upstream):
    dx = np.einsum("no,io->ni", upstream, w)
    dw = np.einsum("no,ni->oi", upstream, x)
    db = np.einsum("no->o", upstream)
    return dx, dw, db
