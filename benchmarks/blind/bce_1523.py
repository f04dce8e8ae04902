# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions of the caller are clipped in place
# line: 14
# style: c-like
import numpy as np


def bce(y_hat, y):
    y = np.asarray(y)
    p = np.asarray(y_hat, dtype=float)
    eps = np.finfo(p.dtype).eps
    np.clip(p, eps, 1 - eps, out=p)
    return -(y * np.log(p) + (1 - y) * np.log1p(-p)).mean()
