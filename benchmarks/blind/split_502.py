# piece: split
# truth: wrong
# function: split
# mistake: one row is in neither set
# line: 11
# style: vectorised
import numpy as np

def split(x, y, n_train, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    train, valid = order[:n_train], order[n_train + 1:]
    return x[train], y[train], x[valid], y[valid]
