# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: labels as a column against predictions as a row compare every pair
# line: 11
# style: verbose
import numpy as np


def accuracy(y, y_hat):
    y = np.asarray(y).reshape(-1, 1)
    predicted = (np.asarray(y_hat).ravel() > 0.5).astype(int)
    return np.mean(predicted == y)
