# piece: bce
# truth: wrong
# function: bce
# mistake: the sum over the samples is returned instead of the mean
# line: 14
# style: verbose
import numpy as np

def bce(p, y):
    eps = np.finfo(float).eps
    y = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(p, dtype=float), eps, 1 - eps)
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return losses.sum()
