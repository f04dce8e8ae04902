# piece: bce
# truth: right
# function: bce
# style: textbook
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    eps = np.finfo(float).eps
    p = np.clip(np.asarray(y_hat, dtype=float), eps, 1 - eps)
    n = len(y)
    return -(np.dot(y, np.log(p)) + np.dot(1 - y, np.log1p(-p))) / n
