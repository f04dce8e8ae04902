# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: matrix product
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-13, 1 - 1e-13)
    return -(y @ np.log(p) + (1 - y) @ np.log1p(-p)) / y.size
