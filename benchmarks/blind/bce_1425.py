# piece: bce
# truth: wrong
# function: bce
# mistake: logarithm to base 2 instead of the natural one
# line: 12
# style: terse
import numpy as np

def bce(y, y_hat):
    e = np.finfo(float).eps
    p = np.clip(np.where(y == 1, y_hat, 1 - np.asarray(y_hat)), e, 1 - e)
    return -np.log2(p).mean()
