# piece: bce
# truth: wrong
# function: bce
# mistake: label and prediction swapped: the log is taken of the label
# line: none
# style: matlab
import numpy as np

def bce(y, y_hat):
    e = np.finfo(float).eps
    m = len(y)
    t = np.minimum(np.maximum(y, e), 1 - e)
    J = -1 / m * (y_hat @ np.log(t) + (1 - y_hat) @ np.log(1 - t))
    return J
