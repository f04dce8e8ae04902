# piece: bce
# truth: wrong
# function: bce
# mistake: a prediction of exactly 1 becomes 1 - 1e-20, which is 1
# line: 12
# style: exact zeros and ones replaced
import numpy as np

def bce(y, y_hat):
    p = np.array(y_hat, dtype=float)
    p[p == 0] = 2 ** -53
    p[p == 1] = 1 - 1e-20
    return np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p)))
