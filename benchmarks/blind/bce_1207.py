# piece: bce
# truth: wrong
# function: bce
# mistake: the predictions are cast to the label's type, integer labels cut every probability to 0
# line: 11
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y)
    y_hat = np.asarray(y_hat, dtype=y.dtype)
    p = np.clip(np.asarray(y_hat, float), 1e-12, 1 - 1e-12)
    return -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))
