# piece: bce
# truth: wrong
# function: bce
# mistake: the clipping is written into the predictions of the caller
# line: 11
# style: in-place
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    np.clip(y_hat, eps, 1 - eps, out=y_hat)
    return -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)).mean()
