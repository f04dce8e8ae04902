# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the share of errors is returned
# line: 14
# style: verbose
import numpy as np


def accuracy(y_hat, y):
    labels = np.asarray(y).astype(int)
    predicted_labels = (np.asarray(y_hat) > 0.5).astype(int)
    different = predicted_labels != labels
    return np.mean(different)
