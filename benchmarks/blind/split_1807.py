# piece: split
# truth: wrong
# function: split
# mistake: the order of the returned values is x_train, x_val, y_train, y_val, not pair by pair as documented
# line: 16
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    # returns x_train, y_train, x_val, y_val
    shuffled = rng.permutation(len(x))
    train_rows = shuffled[:n_train]
    val_rows = shuffled[n_train:]
    x_train, x_val = x[train_rows], x[val_rows]
    y_train, y_val = y[train_rows], y[val_rows]
    return x_train, x_val, y_train, y_val
