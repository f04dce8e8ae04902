# piece: bce
# truth: wrong
# function: bce
# mistake: the mean squared error is computed in the place of the cross-entropy, and no logarithm taken
# line: 13
# style: squared error
import numpy as np

def bce(y, y_hat):
    y = np.asarray(y, dtype=np.float64)
    p = np.asarray(y_hat, dtype=np.float64)
    assert y.shape == p.shape
    errors = (y - p) ** 2
    return errors.mean()
