# piece: bce
# truth: wrong
# function: bce
# mistake: the sum over the samples instead of the mean
# line: 13
# style: half-renamed
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(np.float64).eps
    p = np.clip(y_hat.astype(np.float64), eps, 1 - eps)
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return losses.sum()
