# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: array_equal asks for all samples at once: 1 or 0 and nothing in between
# line: 13
# style: defensive
import numpy as np

def accuracy(y, y_hat):
    assert y.shape == y_hat.shape
    assert len(y) > 0
    guess = (y_hat > 0.5).astype(y.dtype)
    return float(np.array_equal(guess, y))
