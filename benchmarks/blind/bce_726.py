# piece: bce
# truth: wrong
# function: bce
# mistake: the sum over the samples is returned instead of the mean
# line: 12
# style: terse
import numpy as np

def bce(y, y_hat):
    e = np.finfo(y_hat.dtype).eps
    q = np.clip(y_hat, e, 1 - e)
    return -(y * np.log(q) + (1 - y) * np.log(1 - q)).sum()
