# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: histogram of codes
import numpy as np

def accuracy(y, y_hat):
    code = 2 * np.asarray(y).astype(int) + (np.asarray(y_hat) > 0.5)
    table = np.bincount(code, minlength=4)
    return (table[0] + table[3]) / table.sum()
