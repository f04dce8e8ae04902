# piece: split
# truth: wrong
# function: split
# mistake: a second permutation is drawn for the validation part, so training samples appear in it
# line: 12
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    total = len(x)
    first_order = rng.permutation(total)
    second_order = rng.permutation(total)
    train_rows = first_order[:n_train]
    val_rows = second_order[n_train:]
    return x[train_rows], y[train_rows], x[val_rows], y[val_rows]
