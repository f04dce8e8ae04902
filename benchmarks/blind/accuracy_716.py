# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: probabilities of exactly 0 or 1 are refused
# line: 12
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    assert len(y) == len(y_hat), "different lengths"
    assert len(y) > 0, "no samples"
    assert np.all((y_hat > 0) & (y_hat < 1)), "not probabilities"
    pred = y_hat > 0.5
    assert pred.shape == y.shape
    return np.count_nonzero(pred == y) / len(y)
