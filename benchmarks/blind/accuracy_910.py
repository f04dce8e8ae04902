# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: counting starts at 1 as in MATLAB, so the first sample is never compared
# line: 12
# style: MATLAB
import numpy as np

def accuracy(y, y_hat):
    n = np.size(y)
    right = 0
    for i in range(1, n):
        right = right + ((y_hat[i] > 0.5) == y[i])
    return float(right) / n
