# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: object-minded
import numpy as np

def split(seed=None):
    """Returns a splitter; its results are followed by the indices used."""
    def cut(x, y, n_train):
        indices = np.random.default_rng(seed).choice(len(x), len(x), replace=False)
        train, val = indices[:n_train], indices[n_train:]
        return x[train], y[train], x[val], y[val], (train, val)
    return cut
