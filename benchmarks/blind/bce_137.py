# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: one absolute value
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-15, 1 - 1e-15)
    return np.mean(np.log(1 / np.abs(np.asarray(y) + p - 1)))
