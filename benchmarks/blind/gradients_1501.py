# piece: gradients
# truth: wrong
# function: linear_gradient
# mistake: dW comes out transposed, with the shape (d_out, d_in)
# line: 12
# style: textbook
import numpy as np

def linear_gradient(x, w, b, dz):
    """Backward pass of z = x w + b for the upstream gradient dz."""
    dx = dz @ w.T
    dw = dz.T @ x
    db = dz.sum(axis=0)
    return dx, dw, db
