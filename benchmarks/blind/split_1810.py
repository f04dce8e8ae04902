# piece: split
# truth: right
# function: split
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    n = len(y)
    idx = list(range(n))
    # Fisher-Yates
    for i in range(n - 1):
        j = int(rng.integers(i, n))
        idx[i], idx[j] = idx[j], idx[i]
    a, b = idx[:n_train], idx[n_train:]
    return x[a], y[a], x[b], y[b]
