# piece: split
# truth: wrong
# function: split
# mistake: only the training half is shuffled within itself, membership is fixed by the position
# line: 13
# style: c-like
import numpy as np

def split(data, n_train, rng):
    x, y = data
    n = len(y)
    idx = list(range(n))
    for i in range(n_train - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        idx[i], idx[j] = idx[j], idx[i]
    a, b = idx[:n_train], idx[n_train:]
    return x[a], y[a], x[b], y[b]
