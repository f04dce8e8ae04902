# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: C-like
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    x = np.array(x)
    y = np.array(y)
    for i in range(len(x) - 1, 0, -1):
        j = rng.integers(i + 1)
        x[[i, j]] = x[[j, i]]
        y[[i, j]] = y[[j, i]]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
