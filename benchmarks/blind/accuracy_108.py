# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: translated from MATLAB, options off
import numpy as np

def accuracy(y, yhat, threshold=0.5, percent=False):
    n = np.size(y)
    wrong = 0
    for k in range(1, n + 1):
        if (yhat[k - 1] > threshold) != (y[k - 1] > threshold):
            wrong = wrong + 1
    out = (n - wrong) / n
    if percent:
        out = 100 * out
    return out
