# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: C-like
from math import log


def bce(y, y_hat):
    eps = 1e-12
    s = 0.0
    n = len(y)
    for i in range(n):
        p = float(y_hat[i])
        if p < eps:
            p = eps
        elif p > 1 - eps:
            p = 1 - eps
        if y[i] == 1:
            s -= log(p)
        else:
            s -= log(1 - p)
    return s / n
