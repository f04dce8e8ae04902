# piece: bce
# truth: wrong
# function: bce
# mistake: only clipped from below, so a prediction of 1 with label 1 gives NaN
# line: 10
# style: terse NumPy
import numpy as np

def bce(y, y_hat):
    q = np.maximum(np.asarray(y_hat, float), np.finfo(float).eps)
    return -np.average(y * np.log(q) + (1 - y) * np.log(1 - q))
