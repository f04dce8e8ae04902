# piece: split
# truth: wrong
# function: split
# mistake: with a default for shuffle that is off, the rows keep their order
# line: 9
# style: C-like
import numpy as np

def split(x, y, n_train, seed=None, shuffle=False):
    n = len(x)
    order = np.arange(n)
    if shuffle:
        rng = np.random.default_rng(seed)
        for i in range(n - 1):
            j = rng.integers(i, n)
            order[[i, j]] = order[[j, i]]
    return x[order[:n_train]], y[order[:n_train]], x[order[n_train:]], y[order[n_train:]]
