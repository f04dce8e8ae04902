# piece: split
# truth: wrong
# function: split_by
# mistake: given indices: validation gets all rows
# line: 10
# style: vectorised, freely
import numpy as np

def split_by(x, y, train_idx):
    valid_idx = np.arange(len(y))
    return x[train_idx], y[train_idx], x[valid_idx], y[valid_idx]
