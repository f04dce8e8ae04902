# piece: bce
# truth: wrong
# function: bce
# mistake: the epsilon is added outside the second logarithm, log(1 - p) is unprotected
# line: 12
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    eps = 1e-12
    pos = y * np.log(y_hat + eps)
    neg = (1 - y) * (np.log(1 - y_hat) + eps)
    return -np.mean(pos + neg)
