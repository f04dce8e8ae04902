# piece: bce
# truth: wrong
# function: bce
# mistake: the minus belongs to the first term only, so the second is added with the wrong sign
# line: 11
# style: terse
import numpy as np

def bce(y, y_hat):
    p = np.clip(y_hat, 1e-7, 1 - 1e-7)
    return np.mean(-y.astype(float) * np.log(p) + (1 - y) * np.log(1 - p))
