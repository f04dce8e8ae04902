# piece: bce
# truth: wrong
# function: bce
# mistake: eps is added inside the logarithm and is 1e-3; and the sum is divided by the number of ones
# line: none
# style: helpers
import numpy as np

def log(p, eps=1e-3):
    return np.log(p + eps)

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, e, 1 - e)
    n = max(np.sum(y), 1)
    return -np.sum(y * log(p) + (1 - y) * log(1 - p)) / n
