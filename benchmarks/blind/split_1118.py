# piece: split
# truth: wrong
# function: split_data
# mistake: every sample is drawn for itself, the training set has n_train rows on average only
# line: 16
# style: defensive
import numpy as np

def split_data(x, y, n_train, seed):
    n = len(x)
    assert n == len(y)
    assert 0 < n_train < n
    rng = np.random.default_rng(seed)
    order = rng.permutation(n)
    x, y = x[order], y[order]
    mask = rng.random(n) < n_train / n
    return x[mask], y[mask], x[~mask], y[~mask]
