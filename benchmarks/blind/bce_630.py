# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: functional
import numpy as np

def bce(y, y_hat):
    """the log of the probability that was given to what happened"""
    eps = np.finfo(np.asarray(y_hat).dtype).eps
    p = np.minimum(np.maximum(y_hat, eps), 1 - eps)
    given = np.where(np.asarray(y) == 1, p, 1 - p)
    return np.average(-np.log(given))
