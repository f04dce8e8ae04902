# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: only one of the arrays is made a column, so the comparison is an n by n table
# line: 10
# style: terse NumPy, column vectors
import numpy as np

def accuracy(y_true, y_pred):
    y_pred = y_pred.reshape(-1, 1)
    return np.mean((y_pred > 0.5) == y_true)
