# piece: bce
# truth: wrong
# function: bce
# mistake: logarithm to the base 2
# line: 12
# style: vectorised
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    happened = np.where(np.asarray(y) == 1, y_hat, 1 - y_hat)
    return np.mean(-np.log2(np.clip(happened, eps, 1 - eps)))
