# piece: split
# truth: right
# function: split
# style: c-like
import numpy as np

def split(x, y, n_train, rng=None):
    rng = np.random.default_rng(rng)
    n = len(x)
    index = list(range(n))
    # Fisher-Yates, on the indices only
    for i in range(n - 1, 0, -1):
        j = int(rng.integers(0, i + 1))
        index[i], index[j] = index[j], index[i]
    train = index[:n_train]
    val = index[n_train:]
    return x[train], y[train], x[val], y[val]
