# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: log1p and float64
import numpy as np

def bce(y, y_hat):
    p = np.clip(np.asarray(y_hat, dtype=np.float64), 1e-12, 1 - 1e-12)
    return np.mean(-np.asarray(y) * np.log(p) - (1 - np.asarray(y)) * np.log1p(-p))
