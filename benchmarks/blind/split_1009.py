# piece: split
# truth: wrong
# function: split
# mistake: the validation rows are taken from the end by -n_val, which gives all of them when n_val is 0
# line: 17
# style: defensive
import numpy as np

def split(x, y, n_train, seed=None):
    x, y = np.asarray(x), np.asarray(y)
    if len(x) != len(y):
        raise ValueError("x and y differ in length")
    n_val = len(x) - n_train
    if n_val < 0:
        raise ValueError("n_train too large")
    order = np.random.default_rng(seed).permutation(len(x))
    val = order[-n_val:]
    train = order[:n_train]
    return x[train], y[train], x[val], y[val]
