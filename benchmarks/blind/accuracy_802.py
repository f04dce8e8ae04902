# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is the mean of the predictions instead of one half
# line: 15
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y)
    y_hat = np.asarray(y_hat)
    assert y.ndim == 1, "labels must be flat"
    assert y.shape == y_hat.shape, "shapes differ"
    assert np.all((y_hat >= 0) & (y_hat <= 1)), "not probabilities"
    threshold = y_hat.mean()
    result = np.mean((y_hat > threshold) == (y == 1))
    assert 0 <= result <= 1
    return result
