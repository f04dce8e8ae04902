# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def split(x, y, n_train, seed=None):
    r = np.random.default_rng(seed).random(len(x)).argsort().argsort()
    return x[r < n_train], y[r < n_train], x[r >= n_train], y[r >= n_train]
