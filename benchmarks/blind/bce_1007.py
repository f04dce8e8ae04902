# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    q = np.abs(1.0 - y - np.asarray(y_hat, float))
    return -np.log(np.maximum(q, np.finfo(float).eps)).mean()
