# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    """Return the accuracy and the mask of the samples that are right."""
    y, y_hat = np.ravel(y), np.ravel(y_hat)
    assert y.size == y_hat.size and y.size > 0
    mask = np.where(y == 1, y_hat >= 0.5, y_hat < 0.5)
    return np.count_nonzero(mask) / mask.size, mask
