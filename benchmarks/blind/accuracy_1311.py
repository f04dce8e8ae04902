# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y).ravel()
    y_hat = np.asarray(y_hat).ravel()
    assert y.size == y_hat.size, "lengths differ"
    wrong = np.logical_xor(y_hat > 0.5, y > 0.5)
    return 1.0 - np.count_nonzero(wrong) / y.size
