# piece: split
# truth: right
# function: split
# style: terse
import numpy as np

def split(x, y, train_idx):
    # np.delete returns a copy without these rows
    return x[train_idx], y[train_idx], np.delete(x, train_idx, axis=0), np.delete(y, train_idx)
