# piece: gradients
# truth: wrong
# function: bce_gradient
# mistake: the gradient of the mean must be divided by the number of samples
# line: 16
# style: verbose
import numpy as np


def bce_gradient(y, y_hat):
    y = np.asarray(y, dtype=float)
    eps = np.finfo(float).eps
    p = np.clip(y_hat, eps, 1 - eps)
    numerator = p - y
    denominator = p * (1 - p)
    return numerator / denominator
