# piece: bce
# truth: wrong
# function: bce
# mistake: the total is divided by n - 1
# line: 11
# style: loop
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(np.asarray(y_hat).dtype).eps
    total, n = 0.0, -1
    for t, p in zip(y, y_hat):
        p = np.clip(p, eps, 1 - eps)
        total += -t * np.log(p) - (1 - t) * np.log(1 - p)
        n += 1
    return total / max(n, 1)
