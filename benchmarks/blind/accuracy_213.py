# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: two mistakes: the first sample is skipped by the loop, and the threshold is 0.4
# line: none
# style: defensive, two defects
import numpy as np

def accuracy(y, y_hat):
    y = np.asarray(y).ravel()
    y_hat = np.asarray(y_hat).ravel()
    if len(y) != len(y_hat):
        raise ValueError("different lengths")
    hits = 0
    for i in range(1, len(y)):
        if (y_hat[i] > 0.4) == (y[i] == 1):
            hits += 1
    return hits / len(y)
