# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the loop counts from 1 as in MATLAB, so the first sample is passed over
# line: 12
# style: translated from MATLAB
import numpy as np

def accuracy(y, yhat):
    n = np.size(y)
    c = 0
    for k in range(1, n):
        if (yhat[k] >= 0.5 and y[k] == 1) or (yhat[k] < 0.5 and y[k] == 0):
            c = c + 1
    return c / n
