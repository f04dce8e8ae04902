# piece: split
# truth: wrong
# function: split
# mistake: n_val rows go into the training set and the rest into validation
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    order = np.argsort(np.random.default_rng(seed).random(len(x)))
    train, val = order[:n_val], order[n_val:]
    return x[train], y[train], x[val], y[val]
