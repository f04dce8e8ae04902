# piece: split
# truth: wrong
# function: split_by
# mistake: the training rows are those from the largest given index on, not all the others
# line: 12
# style: terse NumPy, indices given
import numpy as np

def split_by(x, y, val_idx):
    n = len(x)
    start = max(val_idx) + 1 if len(val_idx) else 0
    train_idx = np.arange(start, n)
    return x[train_idx], y[train_idx], x[val_idx], y[val_idx]
