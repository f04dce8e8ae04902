# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, float)
    p = np.clip(np.asarray(y_hat, float), 1e-13, 1 - 1e-13)
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / y.size
