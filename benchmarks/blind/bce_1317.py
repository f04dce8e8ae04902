# piece: bce
# truth: wrong
# function: bce
# mistake: 1 - y is written as y - 1, which flips the sign of the second term
# line: 13
# style: half-renamed
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(float).eps
    y_hat = np.clip(y_hat, eps, 1 - eps)
    first = y * np.log(y_hat)
    second = (y - 1) * np.log(1 - y_hat)
    return -(first + second).mean()
