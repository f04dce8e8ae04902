# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the caller's predictions are overwritten by the classes
# line: 10
# style: in place
import numpy as np

def accuracy(y, y_hat):
    high = y_hat > 0.5
    y_hat[high] = 1
    y_hat[~high] = 0
    return np.sum(y_hat == y) / y_hat.size
