# piece: split
# truth: wrong
# function: split
# mistake: the number given is meant for the training set but is used for the validation set
# line: 18
# style: defensive
import numpy as np

def split(data, n_train=None, seed=None):
    x, y = data
    if len(x) != len(y):
        raise ValueError("one label per sample")
    n = len(x)
    if n_train is None:
        n_train = n // 2
    assert 0 <= n_train <= n
    order = np.random.default_rng(seed).permutation(n)
    val, train = order[:n_train], order[n_train:]
    assert len(train) + len(val) == n
    return x[train], y[train], x[val], y[val]
