# piece: bce
# truth: wrong
# function: bce
# mistake: the clipping is written into the caller's array of probabilities
# line: 11
# style: terse
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    np.clip(y_hat, e, 1 - e, out=y_hat)
    return -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)).mean()
