# piece: split
# truth: wrong
# function: split
# mistake: rows of x are swapped through views, so one row overwrites the other
# line: 14
# style: loops
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    x, y = x.copy(), y.copy()
    for i in range(len(x) - 1, 0, -1):
        j = rng.integers(i + 1)
        x[i], x[j] = x[j], x[i]
        y[i], y[j] = y[j], y[i]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
