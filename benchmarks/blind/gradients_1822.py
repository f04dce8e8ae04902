# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the gradient of the input uses the upstream gradient times W without the transpose (square W hides it)
# line: 15
# style: chatbot
import numpy as np

def linear_backward(grad_out, x, w):
    """
    Backward pass of a square affine layer.

    Returns gradients with respect to x, w and b.
    """
    dx = grad_out @ w
    dw = x.T @ grad_out
    db = grad_out.sum(axis=0)
    return dx, dw, db
