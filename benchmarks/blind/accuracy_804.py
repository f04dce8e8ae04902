# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the indices start at 1 as in MATLAB, so the first sample is never counted
# line: 13
# style: MATLAB
import numpy as np

def accuracy(y, y_hat):
    m = np.size(y)
    yp = np.round(y_hat)
    correct = np.zeros(m)
    for k in range(1, m):
        correct[k] = (yp[k] == y[k])
    return np.sum(correct) / m
