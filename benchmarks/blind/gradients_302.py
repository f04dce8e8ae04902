# piece: gradients
# truth: wrong
# function: linear_backward
# mistake: the gradient of the inputs ignores what comes from above
# line: 15
# style: local derivative only
import numpy as np

def linear(x, w, b):
    return x @ w + b

def linear_backward(x, w, b, upstream):
    dw = x.T @ upstream
    db = upstream.sum(0)
    dx = np.ones_like(upstream) @ w.T
    return dx, dw, db
