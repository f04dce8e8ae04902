# piece: split
# truth: wrong
# function: split
# mistake: the rows are not shuffled, the first ones are always the training set
# line: 14
# style: defensive
import numpy as np

def split(x, y, n_train, seed=None):
    assert len(x) == len(y)
    assert 0 <= n_train <= len(x)
    rng = np.random.default_rng(seed)
    order = np.arange(len(x))
    rng.permutation(order)
    a, b = order[:n_train], order[n_train:]
    return x[a], y[a], x[b], y[b]
