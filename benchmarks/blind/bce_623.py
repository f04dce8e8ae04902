# piece: bce
# truth: wrong
# function: bce
# mistake: the two classes are averaged each for itself and added
# line: 13
# style: functional
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    eps = np.finfo(y_hat.dtype).eps
    p = np.clip(y_hat, eps, 1 - eps)
    mean = lambda v: np.sum(v) / max(len(v), 1)
    return mean(-np.log(p[y == 1])) + mean(-np.log(1 - p[y != 1]))
