# piece: gradients
# truth: wrong
# function: gradients
# mistake: the mean of the product is replaced by the product of the means
# line: 13
# style: verbose
import numpy as np


def gradients(x, y, w, b):
    p = 1 / (1 + np.exp(-(np.dot(x, w) + b)))
    residual = p - y
    grad_w = np.mean(x, axis=0) * np.mean(residual)
    grad_b = np.mean(residual)
    return grad_w, grad_b
