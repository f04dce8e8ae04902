# piece: bce
# truth: wrong
# function: bce
# mistake: clipped from below only, a perfect prediction of ones is NaN
# line: 11
# style: vectorised
import numpy as np

def bce(y, y_hat):
    p = np.asarray(y_hat, dtype=np.float64)
    p = np.maximum(p, 2 ** -52)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))
