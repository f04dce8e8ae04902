# piece: split
# truth: wrong
# function: split
# mistake: the permutation covers one row less than there are, the last row is lost
# line: 10
# style: one-liner
import numpy as np

def split(x, y, n_train, seed=None):
    return (lambda p: (x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]))(np.random.default_rng(seed).permutation(len(x) - 1))
