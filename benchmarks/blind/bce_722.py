# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: C-like
import numpy as np

def bce(y, y_hat):
    n = y.shape[0]
    e = np.finfo(y_hat.dtype).eps
    out = 0.0
    k = 0
    while k < n:
        p = y_hat[k]
        if p < e:
            p = e
        if p > 1 - e:
            p = 1 - e
        out -= (y[k] * np.log(p) + (1 - y[k]) * np.log(1 - p)) / n
        k += 1
    return out
