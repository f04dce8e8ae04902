# piece: bce
# truth: wrong
# function: bce
# mistake: clip writes into the caller's array of predictions
# line: 11
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    np.clip(y_hat, eps, 1 - eps, out=y_hat)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
