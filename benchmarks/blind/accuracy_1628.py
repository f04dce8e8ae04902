# piece: accuracy
# truth: right
# function: accuracy
# style: textbook
import numpy as np

def accuracy(y, p):
    """(TP + TN) / n from the confusion matrix."""
    table = np.zeros((2, 2), dtype=int)
    np.add.at(table, (np.asarray(y).astype(int), (np.asarray(p) > 0.5).astype(int)), 1)
    return np.trace(table) / table.sum()
