# piece: bce
# truth: wrong
# function: bce
# mistake: the minus stands before the first term only
# line: 14
# style: loop
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(float).eps
    s = 0
    for i in range(len(y)):
        p = np.clip(float(y_hat[i]), eps, 1 - eps)
        s += -y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)
    return s / len(y)
