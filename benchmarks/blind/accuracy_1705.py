# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the mean absolute deviation of the probabilities is used as the error
# line: 11
# style: textbook
import numpy as np

def accuracy(y, p):
    decided = np.round(p)
    error = np.mean(np.abs(y - p))
    return 1 - error
