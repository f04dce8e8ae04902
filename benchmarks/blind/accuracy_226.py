# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y)
    y_hat = np.asarray(y_hat)
    assert y.shape == y_hat.shape, "labels and predictions must have one shape"
    try:
        share = np.count_nonzero((y_hat >= 0.5) == (y == 1)) / y.size
    except ZeroDivisionError:
        raise ValueError("no samples")
    assert 0 <= share <= 1
    return share
