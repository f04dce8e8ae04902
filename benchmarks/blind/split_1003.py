# piece: split
# truth: wrong
# function: split
# mistake: x and y are permuted by two different draws
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    x, y = rng.permutation(x), rng.permutation(y)
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
