# piece: bce
# truth: wrong
# function: bce
# mistake: the leading minus is missing, so the loss is negative
# line: 13
# style: textbook
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    eps = np.finfo(float).eps
    p = np.clip(y_hat, eps, 1 - eps)
    return np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
