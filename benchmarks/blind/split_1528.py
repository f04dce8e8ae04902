# piece: split
# truth: right
# function: split
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    # Fisher-Yates von Hand
    n = len(x)
    idx = list(range(n))
    for k in range(n - 1, 0, -1):
        j = int(rng.integers(0, k + 1))
        idx[k], idx[j] = idx[j], idx[k]
    train, val = idx[:n_train], idx[n_train:]
    return x[train], y[train], x[val], y[val]
