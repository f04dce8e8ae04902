# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    y_hat = np.asarray(y_hat, dtype=np.float64)
    p_true = np.where(np.asarray(y) == 1, y_hat, 1 - y_hat)
    return np.log(1 / np.clip(p_true, 1e-15, 1)).mean()
