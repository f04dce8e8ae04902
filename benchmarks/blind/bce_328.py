# piece: bce
# truth: wrong
# function: bce
# mistake: only the lower end is clipped, a certain prediction of one gives nan or inf
# line: 11
# style: one-sided guard
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    safe = np.maximum(y_hat, 1e-7)
    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(safe) + (1 - y) * np.log(1 - safe))
