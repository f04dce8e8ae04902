# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def bce(y, y_hat):
    m = np.size(y)
    e = np.finfo(np.asarray(y_hat).dtype).eps
    H = np.clip(np.reshape(y_hat, (m, 1)), e, 1 - e)
    Y = np.reshape(y, (1, m))
    J = -(Y @ np.log(H) + (1.0 - Y) @ np.log(1 - H)) / m
    return J.item()
