# piece: gradients
# truth: right
# function: linear_backward
# style: chatbot
import numpy as np

def linear_backward(grad_out, x, w):
    """
    Backward pass of the affine layer z = x @ w + b.

    The upstream gradient already carries the 1/n of the mean.
    """
    dx = np.einsum("nk,dk->nd", grad_out, w)
    dw = np.einsum("nd,nk->dk", x, grad_out)
    db = np.ones(len(x)) @ grad_out
    return dx, dw, db
