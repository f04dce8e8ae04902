# piece: bce
# truth: wrong
# function: bce
# mistake: the probabilities are clipped in the caller's array
# line: 14
# style: verbose
import numpy as np

def bce(y, p):
    eps = np.finfo(float).eps
    y = np.asarray(y)
    p = np.asarray(p, dtype=float)
    # keep the logarithm finite
    np.clip(p, eps, 1 - eps, out=p)
    return -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))
