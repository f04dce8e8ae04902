# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    n_train = len(x) - n_val
    order = np.random.default_rng(seed).random(len(x)).argsort()
    x, y = x[order], y[order]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
