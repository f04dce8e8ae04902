# piece: bce
# truth: wrong
# function: bce
# mistake: the assertion refuses probabilities of exactly 0 and 1
# line: 11
# style: defensive
import numpy as np

def bce(y, y_hat):
    assert y.shape == y_hat.shape
    assert np.all((y_hat > 0) & (y_hat < 1)), "not probabilities"
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
