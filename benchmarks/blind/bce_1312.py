# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: defensive
import numpy as np

def bce(y, y_hat):
    if np.shape(y) != np.shape(y_hat):
        raise ValueError("shapes differ")
    if np.any(y_hat < 0) or np.any(y_hat > 1):
        raise ValueError("y_hat must lie in [0, 1]")
    eps = np.finfo(np.float64).eps
    p = np.clip(np.asarray(y_hat, dtype=np.float64), eps, 1 - eps)
    pos = np.log(p[y == 1]).sum()
    neg = np.log(1 - p[y == 0]).sum()
    return -(pos + neg) / y.size
