# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is 0, so every probability counts as class 1
# line: 11
# style: textbook
import numpy as np

def accuracy(y, y_hat):
    """Share of samples classified correctly."""
    predicted = np.asarray(y_hat) > 0
    return np.mean(predicted == y)
