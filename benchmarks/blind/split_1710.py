# piece: split
# truth: right
# function: split
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    """sorting random keys is a permutation"""
    keys = rng.random(len(x))
    order = np.argsort(keys)
    x, y = x[order], y[order]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
