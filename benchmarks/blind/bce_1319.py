# piece: bce
# truth: wrong
# function: bce
# mistake: eps is added instead of clipped, so 1 - y_hat can become negative and its log NaN
# line: 10
# style: terse
import numpy as np

def bce(y, y_hat):
    p = y_hat + 1e-9
    return -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))
