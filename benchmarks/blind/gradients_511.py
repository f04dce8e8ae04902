# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the implicit order of the output axes is alphabetical: dx comes out transposed
# line: 10
# style: einsum
import numpy as np

def linear_backward(x, w, b, dout):
    dx = np.einsum("nk,dk", dout, w)
    dw = np.einsum("nd,nk", x, dout)
    db = np.einsum("nk->k", dout)
    return dx, dw, db
