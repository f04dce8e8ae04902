# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: sorting the samples by their prediction
import numpy as np

def accuracy(y, y_hat):
    order = np.argsort(y_hat)
    labels = np.asarray(y)[order].astype(float)
    # position of the first prediction above one half
    cut = np.searchsorted(np.asarray(y_hat)[order], 0.5, side="right")
    return (np.sum(1 - labels[:cut]) + np.sum(labels[cut:])) / labels.size
