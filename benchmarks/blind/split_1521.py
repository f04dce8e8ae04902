# piece: split
# truth: wrong
# function: split_by_indices
# mistake: np.delete without an axis flattens x first
# line: 11
# style: textbook
import numpy as np

def split_by_indices(x, y, train_indices):
    """The named samples train, the others validate."""
    x_val = np.delete(x, train_indices)
    y_val = np.delete(y, train_indices)
    return x[train_indices], y[train_indices], x_val, y_val
