# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the second assignment overwrites what the first one set, no prediction stays at one
# line: 12
# style: in place on a copy
import numpy as np

def accuracy(y, y_hat):
    c = np.array(y_hat, dtype=float)
    c[c > 0.5] = 1
    c[c <= 1] = 0
    return 1 - np.count_nonzero(c - y) / len(c)
