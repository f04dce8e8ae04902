# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: defensive
import numpy as np

def split(n_train, x, y, seed=None):
    x, y = np.asarray(x), np.asarray(y)
    n = len(x)
    if len(y) != n:
        raise ValueError(f"{n} samples but {len(y)} labels")
    if not 0 <= n_train <= n:
        raise ValueError("n_train must lie between 0 and the number of samples")
    order = np.random.default_rng(seed).permutation(n)
    # shuffled first, then the parts are given back with their indices
    train, val = order[:n_train], np.setdiff1d(order, order[:n_train])
    assert np.intersect1d(train, val).size == 0
    assert train.size + val.size == n
    return x[train], y[train], x[val], y[val], train, val
