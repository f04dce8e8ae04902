# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: verbose
import numpy as np

def accuracy(y, y_hat):
    # rounding a probability gives the class
    prediction = np.rint(y_hat)
    # the table of the four possible cases
    table = np.zeros((2, 2))
    np.add.at(table, (y.astype(int), prediction.astype(int)), 1)
    # correct cases stand on the diagonal
    return np.trace(table) / table.sum()
