# piece: split
# truth: right
# function: split
# style: verbose
import numpy as np


def split(x, y, n_train, rng):
    # the validation samples come from the front of the permutation
    order = rng.permutation(len(x))
    n_val = len(x) - n_train
    val_rows = order[:n_val]
    train_rows = order[n_val:]
    return x[train_rows], y[train_rows], x[val_rows], y[val_rows]
