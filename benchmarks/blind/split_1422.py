# piece: split
# truth: wrong
# function: split_by_indices
# mistake: np.delete without an axis flattens the matrix
# line: 11
# style: textbook
import numpy as np

def split_by_indices(x, y, train):
    """Rows listed in train on one side, all others on the other."""
    x_val = np.delete(x, train)
    y_val = np.delete(y, train)
    return x[train], y[train], x_val, y_val
