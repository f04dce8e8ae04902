# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: dot products
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y).astype(np.float64)
    eps = np.finfo(np.asarray(y_hat).dtype).eps
    p = np.asarray(y_hat).clip(eps, 1 - eps).astype(np.float64)
    return -(y @ np.log(p) + (1 - y) @ np.log1p(-p)) / y.size
