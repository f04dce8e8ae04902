# piece: bce
# truth: wrong
# function: bce
# mistake: the sum and not the mean
# line: 13
# style: vectorised
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return losses.sum()
