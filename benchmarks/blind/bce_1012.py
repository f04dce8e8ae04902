# piece: bce
# truth: wrong
# function: bce
# mistake: the constant 1e-8 is lost in float32, where 1 - 1e-8 is 1 and log 0 returns
# line: 14
# style: defensive
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    y_hat = np.asarray(y_hat)
    if y.shape != y_hat.shape:
        raise ValueError("y and y_hat must have the same shape")
    eps = np.finfo(float).eps if y_hat.dtype == np.float64 else 1e-8
    p = np.clip(y_hat, eps, 1 - eps)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
