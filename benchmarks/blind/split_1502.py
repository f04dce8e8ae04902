# piece: split
# truth: wrong
# function: split_indices
# mistake: the validation labels are taken with the training indices
# line: 16
# style: verbose
import numpy as np

def split_indices(train_index, x, y):
    is_train = np.zeros(len(x), dtype=bool)
    is_train[np.asarray(train_index)] = True
    val_index = np.flatnonzero(~is_train)
    x_train = x[train_index]
    y_train = y[train_index]
    x_val = x[val_index]
    y_val = y[train_index]
    return x_train, y_train, x_val, y_val
