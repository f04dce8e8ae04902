# piece: split
# truth: wrong
# function: split
# mistake: a split that leaves nothing for validation puts all samples there as well ([-0:])
# line: 16
# style: defensive
import numpy as np

def split(x, y, n_train, seed=None):
    n = len(x)
    assert len(y) == n, "x and y differ in length"
    assert 0 < n_train <= n, "n_train out of range"
    order = np.random.default_rng(seed).permutation(n)
    n_val = n - n_train
    train = order[:n_train]
    val = order[-n_val:]
    assert len(train) == n_train
    return x[train], y[train], x[val], y[val]
