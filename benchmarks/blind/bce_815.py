# piece: bce
# truth: wrong
# function: bce
# mistake: exact zeros and ones are replaced in the array of the caller
# line: 12
# style: MATLAB
import numpy as np

def bce(y, y_hat):
    m = y.size
    e = np.finfo(y_hat.dtype).eps
    p = y_hat
    p[p == 0] = e
    p[p == 1] = 1 - e
    J = -(1 / m) * np.sum(y * np.log(p) + (1.0 - y) * np.log(1 - p))
    return J
