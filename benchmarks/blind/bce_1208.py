# piece: bce
# truth: wrong
# function: bce
# mistake: predictions of exactly 0 or 1 are left out of the mean, even when they are wrong
# line: none
# style: step by step
import numpy as np

def bce(y, y_hat):
    inside = (y_hat > 0) & (y_hat < 1)
    yi, pi = y[inside], y_hat[inside]
    if yi.size == 0:
        return 0.0
    return -np.mean(yi * np.log(pi) + (1 - yi) * np.log(1 - pi))
