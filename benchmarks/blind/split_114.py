# piece: split
# truth: wrong
# function: split
# mistake: the mean rows of neighbours are used as validation rows, their labels are averaged too
# line: none
# style: rounded halves, verbose
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n = int(len(x) * fraction)
    train_rows, valid_rows = order[:n], order[n:]
    x_valid = (x[valid_rows] + x[np.roll(valid_rows, 1)]) / 2
    y_valid = (y[valid_rows] + y[np.roll(valid_rows, 1)]) / 2
    return x[train_rows], y[train_rows], x_valid, y_valid
