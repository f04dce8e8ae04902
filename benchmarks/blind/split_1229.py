# piece: split
# truth: wrong
# function: split
# mistake: the labels of the validation set come from the training indices
# line: 20
# style: verbose with comments
import numpy as np

def split(x, y, n_val, seed=None):
    # random order of all rows
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(x))
    # first part: validation, rest: training
    val_idx = order[:n_val]
    train_idx = order[n_val:]
    # pick the rows
    x_train = x[train_idx]
    y_train = y[train_idx]
    x_val = x[val_idx]
    y_val = y[train_idx[:n_val]]
    return x_train, y_train, x_val, y_val
