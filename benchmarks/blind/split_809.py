# piece: split
# truth: wrong
# function: split
# mistake: the permutation covers one sample less, the last one is never used
# line: 11
# style: loop
import numpy as np

def split(y, x, n_train, rng=None):
    rng = np.random.default_rng(rng)
    order = rng.permutation(len(y) - 1)
    parts = []
    for rows in (order[:n_train], order[n_train:]):
        for a in (x, y):
            parts.append(np.array([a[i] for i in rows]).reshape((len(rows),) + a.shape[1:]))
    return tuple(parts)
