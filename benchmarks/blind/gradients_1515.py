# piece: gradients
# truth: right
# function: bce_grad
# style: textbook
import numpy as np


def bce_grad(y, p):
    eps = np.finfo(float).eps
    p = np.minimum(np.maximum(p, eps), 1 - eps)
    # -1/p for y = 1, 1/(1-p) for y = 0
    return np.where(np.asarray(y) == 1, -1 / p, 1 / (1 - p)) / np.size(y)
