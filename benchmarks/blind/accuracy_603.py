# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: precision: hits among those predicted as one
# line: 14
# style: helpers
import numpy as np

def decide(p):
    return np.asarray(p) > 0.5

def accuracy(y, y_hat):
    d = decide(y_hat)
    return np.sum(d & (np.asarray(y) == 1)) / max(d.sum(), 1)
