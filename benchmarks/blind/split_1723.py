# piece: split
# truth: wrong
# function: split
# mistake: the validation set is the whole data, training samples included
# line: 12
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    order = rng.permutation(len(y))
    train = order[:n_train]
    valid = order
    return x[train], y[train], x[valid], y[valid]
