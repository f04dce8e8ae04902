# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: defensive
import numpy as np

def bce(y, y_hat):
    y, y_hat = np.asarray(y), np.asarray(y_hat)
    if y.shape != y_hat.shape:
        raise ValueError("shapes differ")
    if ((y_hat < 0) | (y_hat > 1)).any():
        raise ValueError("not a probability")
    eps = np.finfo(y_hat.dtype).eps
    p = y_hat.clip(eps, 1 - eps)
    return np.mean(-y * np.log(p) - (1 - y) * np.log1p(-p))
