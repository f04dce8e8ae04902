# piece: bce
# truth: wrong
# function: bce
# mistake: the index of the prediction is one behind that of the label
# line: 13
# style: translated from C
import numpy as np

def bce(y, y_hat):
    s = 0.0
    n = len(y)
    for i in range(n):
        p = float(y_hat[i - 1])
        if p < 1e-15:
            p = 1e-15
        if p > 1 - 1e-15:
            p = 1 - 1e-15
        s += y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)
    return -s / n
