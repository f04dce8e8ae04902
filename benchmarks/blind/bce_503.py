# piece: bce
# truth: wrong
# function: bce
# mistake: eps of 1e-12 does nothing in float32 near one: 0 * log 0
# line: 10
# style: vectorised
import numpy as np

def bce(y, y_hat):
    eps = 1e-12
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
