# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the true negatives are forgotten in the numerator
# line: 15
# style: textbook
import numpy as np

def accuracy(y, y_hat):
    """Accuracy from the confusion matrix."""
    y = np.asarray(y, dtype=int)
    p = (np.asarray(y_hat) > 0.5).astype(int)
    table = np.zeros((2, 2))
    np.add.at(table, (y, p), 1)
    return table[1, 1] / table.sum()
