# piece: gradients
# truth: wrong
# function: linear_grad
# mistake: the derivative after the bias is b instead of 1
# line: 15
# style: course template with docstring
import numpy as np

def linear(x, w, b):
    """y = x . w + b for one sample."""
    return float(np.sum(x * w) + b)

def linear_grad(x, w, b):
    """Returns dy/dx, dy/dw, dy/db."""
    d_bias = b
    return w.copy(), x.copy(), d_bias
