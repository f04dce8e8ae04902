# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: divides the number of errors by n - 1
# line: 13
# style: translated from MATLAB
import numpy as np

def accuracy(y, y_hat):
    # acc = 1 - sum(yp ~= y) / n
    n = np.size(y)
    yp = (y_hat > 0.5) * 1
    return 1 - np.sum(yp != y) / (n - 1)
