# piece: split
# truth: wrong
# function: split
# mistake: the indices are drawn with replacement, so samples come twice in the training set
# line: 16
# style: defensive
import numpy as np

def split(x, y, n_train, seed=None):
    n = len(x)
    if len(y) != n:
        raise ValueError("x and y differ in length")
    if not 0 <= n_train <= n:
        raise ValueError("n_train is not possible")
    rng = np.random.default_rng(seed)
    train = rng.choice(n, n_train)
    val = np.setdiff1d(np.arange(n), train)
    assert len(train) == n_train
    assert not set(train) & set(val)
    return x[train], y[train], x[val], y[val]
