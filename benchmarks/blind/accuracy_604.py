# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: helpers
import numpy as np

def confusion(y, guess):
    table = np.zeros((2, 2))
    np.add.at(table, (np.asarray(y).astype(int), guess.astype(int)), 1)
    return table

def accuracy(y, y_hat):
    table = confusion(y, np.asarray(y_hat) > 0.5)
    return np.trace(table) / table.sum()
