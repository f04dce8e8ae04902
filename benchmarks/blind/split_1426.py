# piece: split
# truth: wrong
# function: split
# mistake: the swaps of the shuffle are made in the caller's arrays
# line: 11
# style: c-like
import numpy as np

def split(x, y, n_train, rng=None):
    rng = np.random.default_rng(rng)
    a, c = np.asarray(x), np.asarray(y)
    for i in range(len(a) - 1, 0, -1):
        j = int(rng.integers(i + 1))
        a[[i, j]] = a[[j, i]]
        c[[i, j]] = c[[j, i]]
    return a[:n_train].copy(), c[:n_train].copy(), a[n_train:].copy(), c[n_train:].copy()
