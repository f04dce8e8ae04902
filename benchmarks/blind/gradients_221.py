# piece: gradients
# truth: right
# function: bce_grad
# mistake: none
# line: none
# style: defensive
import numpy as np

def bce(y, y_hat):
    y, y_hat = np.asarray(y), np.asarray(y_hat, dtype=float)
    return np.mean(np.where(y == 1, -np.log(y_hat), -np.log(1 - y_hat)))

def bce_grad(y, y_hat):
    y, y_hat = np.asarray(y), np.asarray(y_hat, dtype=float)
    assert y.shape == y_hat.shape
    if not ((0 < y_hat) & (y_hat < 1)).all():
        raise ValueError("probabilities strictly between 0 and 1")
    return np.where(y == 1, -1 / y_hat, 1 / (1 - y_hat)) / y.size
