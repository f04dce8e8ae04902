# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: C-like
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(y_hat.dtype).eps
    s = 0.0
    for i in range(y.size):
        p = y_hat[i]
        if p < eps:
            p = eps
        if p > 1 - eps:
            p = 1 - eps
        s -= np.log(p) if y[i] else np.log(1 - p)
        print("sample", i, "sum so far", s)
    return s / y.size
