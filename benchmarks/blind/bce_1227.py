# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    eps = np.finfo(np.result_type(y_hat, np.float32)).eps
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
