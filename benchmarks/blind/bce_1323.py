# piece: bce
# truth: wrong
# function: bce
# mistake: an extra factor one half, as in the squared error
# line: 19
# style: c
import numpy as np

def bce(y, y_hat):
    n = y.size
    acc = 0.0
    for i in range(n):
        p = float(y_hat[i])
        if p < 1e-15:
            p = 1e-15
        if p > 1 - 1e-15:
            p = 1 - 1e-15
        acc = acc + y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)
    return -acc / (2 * n)
