# piece: split
# truth: wrong
# function: split
# mistake: with n_val 0 the slice to -0 is empty, all rows go to validation
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    p = np.random.default_rng(seed).permutation(len(x))
    train, val = p[:-n_val], p[-n_val:]
    return x[train], y[train], x[val], y[val]
