# piece: split
# truth: wrong
# function: split
# mistake: the indices are drawn with replacement, so samples repeat and are missing
# line: 12
# style: c-like
import numpy as np


def split(x, y, n_train, rng):
    n = x.shape[0]
    idx = rng.choice(n, size=n, replace=True)
    tr = idx[:n_train]
    va = idx[n_train:]
    return x[tr], y[tr], x[va], y[va]
