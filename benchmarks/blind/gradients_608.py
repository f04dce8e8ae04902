# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: functional
import numpy as np

def bce_grad(y, y_hat):
    """1 / (1 - y - p) has the right sign for both labels"""
    each = lambda t, p: 1 / (1 - t - p)
    return np.array([each(t, p) for t, p in zip(y, y_hat)]) / np.size(y)
