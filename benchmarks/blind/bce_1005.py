# piece: bce
# truth: wrong
# function: bce
# mistake: the minus sign is on the first term only
# line: 14
# style: loops
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(float).eps
    total = 0.0
    for t, p in zip(y.tolist(), y_hat):
        p = min(max(float(p), eps), 1 - eps)
        total += -t * np.log(p) + (1 - t) * np.log(1 - p)
    return total / len(y)
