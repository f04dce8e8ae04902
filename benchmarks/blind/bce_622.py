# piece: bce
# truth: wrong
# function: bce
# mistake: clips below only: a certain error on a nought is infinite
# line: 11
# style: vectorised
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = np.maximum(y_hat, eps)
    return -np.mean(np.where(np.asarray(y) == 1, np.log(p), np.log(1 - p)))
