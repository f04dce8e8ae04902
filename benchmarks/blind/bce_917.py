# piece: bce
# truth: wrong
# function: bce
# mistake: the loop ends one sample too early
# line: 12
# style: C-like
import numpy as np

def bce(y, y_hat):
    n = len(y)
    acc = 0.0
    for i in range(n - 1):
        p = float(y_hat[i])
        p = 1e-12 if p < 1e-12 else p
        p = 1 - 1e-12 if p > 1 - 1e-12 else p
        acc += y[i] * np.log(p) + (1.0 - y[i]) * np.log(1 - p)
    return -acc / n
