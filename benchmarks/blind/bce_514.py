# piece: bce
# truth: wrong
# function: bce
# mistake: labels flat and probabilities as a column broadcast to a matrix
# line: 13
# style: column vectors, freely
import numpy as np

def bce(y, y_hat):
    """y (n,), y_hat (n, 1)"""
    e = np.finfo(y_hat.dtype).eps
    P = np.clip(y_hat, e, 1 - e)
    y = y.reshape(1, -1)
    return np.mean(-y * np.log(P) - (1 - y) * np.log(1 - P))
