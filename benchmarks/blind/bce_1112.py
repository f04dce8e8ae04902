# piece: bce
# truth: wrong
# function: bce
# mistake: writes the clipped values into the caller's array
# line: 11
# style: lecture
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    np.clip(y_hat, eps, 1 - eps, out=y_hat)
    return -np.average(np.where(y == 1, np.log(y_hat), np.log(1 - y_hat)))
