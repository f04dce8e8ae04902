# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: every sample is paired with every error in dw
# line: 11
# style: einsum
import numpy as np

def linear_backward(x, w, b, dout):
    dx = np.einsum("nk,dk->nd", dout, w)
    dw = np.einsum("nd,mk->dk", x, dout)
    db = np.einsum("nk->k", dout)
    return dx, dw, db
