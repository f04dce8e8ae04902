# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the decision threshold is the mean of the predictions instead of 0.5
# line: 12
# style: defensive with asserts
import numpy as np

def accuracy(y, y_hat):
    assert len(y) == len(y_hat)
    assert len(y) > 0
    cut = np.mean(y_hat)
    labels = (y_hat > cut).astype(int)
    acc = np.mean(labels == y)
    assert 0 <= acc <= 1
    return acc
