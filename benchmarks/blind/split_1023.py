# piece: split
# truth: wrong
# function: split
# mistake: ~ is used on indices, not on a mask: it counts from the end and gives n_train rows
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, n_train, seed=None):
    train = np.random.default_rng(seed).choice(len(x), n_train, replace=False)
    return x[train], y[train], x[~train], y[~train]
