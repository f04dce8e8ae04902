# piece: bce
# truth: wrong
# function: bce
# mistake: the mean is divided by n - 1, as for a variance
# line: 15
# style: textbook
import numpy as np

def bce(y_hat, y):
    """Average cross-entropy over the n samples."""
    y = np.ravel(y)
    eps = np.finfo(float).eps
    p = np.clip(np.ravel(y_hat), eps, 1 - eps)
    n = y.size
    return -(y @ np.log(p) + (1 - y) @ np.log(1 - p)) / (n - 1)
