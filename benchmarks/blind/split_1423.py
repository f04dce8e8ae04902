# piece: split
# truth: wrong
# function: split_by_indices
# mistake: minus turns the indices round instead of excluding them, so the validation set holds other samples, also training ones
# line: 15
# style: verbose
import numpy as np

def split_by_indices(x, y, train):
    # the chosen samples
    train = np.asarray(train)
    x_train = x[train]
    y_train = y[train]
    # everything else
    others = -train
    x_val = x[others]
    y_val = y[others]
    return x_train, y_train, x_val, y_val
