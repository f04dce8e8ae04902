# piece: bce
# truth: wrong
# function: bce
# mistake: logarithm to the base 2
# line: 12
# style: vectorised
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = y_hat.clip(eps, 1 - eps)
    log = np.log2
    return -np.mean(y * log(p) + (1 - y) * log(1 - p))
