# piece: split
# truth: wrong
# function: split
# mistake: the validation labels are taken from the training positions
# line: 15
# style: defensive
import numpy as np

def split(x, y, n_train, seed=None):
    assert len(x) == len(y), "x and y differ in length"
    assert 0 < n_train <= len(x), "n_train out of range"
    perm = np.random.default_rng(seed).permutation(len(x))
    train, val = perm[:n_train], perm[n_train:]
    x_train, x_val = x[train], x[val]
    y_train, y_val = y[train], y[train][:len(val)]
    return x_train, y_train, x_val, y_val
