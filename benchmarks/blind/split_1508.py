# piece: split
# truth: wrong
# function: split
# mistake: the labels are cut in the old order, so they no longer belong to the rows
# line: 13
# style: textbook
import numpy as np


def split(x, y, n_train, rng):
    order = rng.permutation(len(x))
    x = x[order]
    y = y[np.sort(order)]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
