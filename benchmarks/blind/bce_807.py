# piece: bce
# truth: wrong
# function: bce
# mistake: the labels are made unsigned, so minus one becomes 255
# line: 13
# style: MATLAB
import numpy as np

def bce(y, y_hat):
    m = np.size(y)
    e = np.finfo(y_hat.dtype).eps
    p = np.fmin(np.fmax(y_hat, e), 1 - e)
    yn = y.astype(np.uint8)
    J = np.dot(-yn, np.log(p)) + np.dot(yn - 1.0, np.log(1 - p))
    return J / m
