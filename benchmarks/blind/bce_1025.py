# piece: bce
# truth: wrong
# function: bce
# mistake: -y wraps around to 255 when the labels are unsigned integers
# line: 13
# style: C-like
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    n = y.size
    p = np.clip(y_hat, eps, 1 - eps)
    a = -y * np.log(p)
    b = (1 - y) * np.log(1 - p)
    s = np.sum(a - b)
    return s / n
