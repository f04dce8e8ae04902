# piece: bce
# truth: wrong
# function: bce
# mistake: halved: the factor 1/(2n) of the squared error is used
# line: 13
# style: half as with squared errors
import numpy as np

def bce(y, y_hat):
    m = len(y)
    clipped = np.clip(np.asarray(y_hat, dtype=float), 1e-15, 1 - 1e-15)
    cost = np.dot(y, np.log(clipped)) + np.dot(1 - np.asarray(y), np.log(1 - clipped))
    return -1 / (2 * m) * cost
