# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the labels are never used: this is the share of predicted ones
# line: 11
# style: terse
import numpy as np

def accuracy(y, y_hat):
    c = np.asarray(y_hat) > 0.5
    return np.mean(c == 1)
