# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the tuple holds the indices of the hits where the misclassified ones are promised
# line: 12
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    """Accuracy, and the indices of the misclassified samples to look at."""
    same = (y_hat > 0.5).astype(y.dtype) == y
    return same.mean(), np.flatnonzero(same)
