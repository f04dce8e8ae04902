# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: returned in percent, so up to 100 instead of a fraction
# line: 13
# style: matlab
import numpy as np

def accuracy(y, y_hat):
    m = y.shape[0]
    p = np.zeros(m)
    p[np.nonzero(y_hat >= 0.5)] = 1
    acc = np.mean(p == y) * 100
    return acc
