# piece: bce
# truth: wrong
# function: bce
# mistake: logarithm to base 10
# line: 12
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, e, 1 - e)
    return -np.mean(np.log10(np.where(y, p, 1 - p)))
