# piece: bce
# truth: wrong
# function: bce
# mistake: the sum is returned, the division by n is missing
# line: 14
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    y_hat = np.asarray(y_hat) * 1.0
    e = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, e, 1 - e)
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return losses.sum()
