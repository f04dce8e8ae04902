# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: verbose, freely
import numpy as np

def accuracy(y, y_hat):
    # both are columns of shape (n, 1)
    n, _ = y.shape
    decided = y_hat > 0.5
    agree = decided == y.astype(bool)
    return agree.sum() / n
