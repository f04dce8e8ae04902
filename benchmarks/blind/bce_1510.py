# piece: bce
# truth: wrong
# function: bce
# mistake: y - 1 instead of 1 - y turns the sign of the second term
# line: 16
# style: c-like
import numpy as np


def bce(p, y):
    y = np.asarray(y, dtype=float)
    p = np.asarray(p, dtype=float)
    eps = np.finfo(float).eps
    p = np.where(p < eps, eps, np.where(p > 1 - eps, 1 - eps, p))
    a = y * np.log(p)
    b = (y - 1) * np.log(1 - p)
    return -(a + b).sum() / y.size
