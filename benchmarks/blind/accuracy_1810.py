# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is the mean of the predictions instead of 0.5
# line: 12
# style: verbose
import numpy as np

def accuracy(p, y):
    p = np.asarray(p)
    y = np.asarray(y)
    cut = p.mean()
    return np.mean(np.where(p > cut, 1, 0) == y)
