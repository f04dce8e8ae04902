# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: table of four counts
import numpy as np

def accuracy(y, y_hat):
    code = 2 * np.asarray(y).astype(int) + (np.asarray(y_hat) > 0.5)
    table = np.bincount(code, minlength=4).reshape(2, 2)
    return np.trace(table) / table.sum()
