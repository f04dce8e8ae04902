# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: helpers
import numpy as np

def clipped(p):
    eps = np.finfo(p.dtype).eps
    return np.minimum(np.maximum(p, eps), 1 - eps)

def bce(y, y_hat):
    p = clipped(y_hat)
    logit = np.log(p) - np.log(1 - p)
    return np.mean(-np.log(1 - p) - y * logit)
