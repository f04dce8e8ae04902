# piece: gradients
# truth: wrong
# function: numerical_gradient
# mistake: the central difference is divided by h instead of 2h
# line: 16
# style: textbook
import numpy as np


def numerical_gradient(f, point, h=1e-5):
    point = np.asarray(point, dtype=float)
    grad = np.zeros_like(point)
    for i in range(point.size):
        e = np.zeros_like(point)
        e[i] = h
        grad[i] = (f(point + e) - f(point - e)) / h
    return grad
