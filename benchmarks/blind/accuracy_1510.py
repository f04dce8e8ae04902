# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the caller's probabilities are overwritten by the classes
# line: 11
# style: verbose
import numpy as np


def accuracy(y, y_hat):
    pred = np.asarray(y_hat)
    positive = pred > 0.5
    pred[positive] = 1
    pred[~positive] = 0
    return np.mean(pred == y)
