# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias is left out of the forward pass
# line: 11
# style: matlab
import numpy as np

def gradients(x, y, w, b):
    m = np.size(y)
    h = 1 / (1 + np.exp(-np.dot(x, w)))
    grad_w = np.dot(x.T, h - y) / m
    grad_b = np.sum(h - y) / m
    return grad_w, grad_b
