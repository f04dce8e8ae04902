# piece: split
# truth: wrong
# function: split
# mistake: exchanging rows of an array by tuple assignment copies one row over the other, since both are views
# line: 15
# style: loop
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    x = x.copy()
    y = y.copy()
    for i in range(len(x) - 1, 0, -1):
        j = rng.integers(0, i + 1)
        x[i], x[j] = x[j], x[i]
        y[i], y[j] = y[j], y[i]
    return x[:n_train].copy(), y[:n_train].copy(), x[n_train:].copy(), y[n_train:].copy()
