# piece: gradients
# truth: right
# function: linear_backward
# style: chatbot
import numpy as np

def linear_backward(upstream: np.ndarray, x: np.ndarray, w: np.ndarray):
    """
    Backward pass of z = x w + b.

    Each line is a contraction over the index that does not appear on the left.
    """
    dx = np.einsum("nk,dk->nd", upstream, w)
    dw = np.einsum("nd,nk->dk", x, upstream)
    db = np.einsum("nk->k", upstream)
    return dx, dw, db
