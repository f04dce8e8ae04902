# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: db is the mean over the samples
# line: 12
# style: einsum
import numpy as np

def linear_backward(x, w, b, dout):
    dx = np.einsum("nk,dk->nd", dout, w)
    dw = np.einsum("nd,nk->dk", x, dout)
    db = np.einsum("nk->k", dout) / len(dout)
    return dx, dw, db
