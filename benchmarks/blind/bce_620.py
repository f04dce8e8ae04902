# piece: bce
# truth: wrong
# function: bce
# mistake: y and y_hat are exchanged in the second term
# line: 16
# style: helpers
import numpy as np

def clipped(p):
    e = np.finfo(p.dtype).eps
    return np.clip(p, e, 1 - e)

def bce(y, y_hat):
    p = clipped(y_hat)
    first = y * np.log(p)
    second = (1 - p) * np.log(1 - p)
    return -np.mean(first + second)
