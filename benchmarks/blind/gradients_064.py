# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the bias gradient is summed over the outputs instead of over the samples
# line: 15
# style: einsum
import numpy as np

def linear(x, w, b):
    return np.einsum("nd,dk->nk", x, w) + b

def linear_backward(x, w, b, upstream):
    dx = np.einsum("nk,dk->nd", upstream, w)
    dw = np.einsum("nd,nk->dk", x, upstream)
    db = np.einsum("nk->n", upstream)
    return dx, dw, db
