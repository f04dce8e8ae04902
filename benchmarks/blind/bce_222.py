# piece: bce
# truth: wrong
# function: bce
# mistake: the mean squared error is computed
# line: 12
# style: beginner
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=float)
    p = np.clip(np.asarray(y_hat, dtype=float), 1e-7, 1 - 1e-7)
    errors = (y - p) ** 2
    return errors.mean()
