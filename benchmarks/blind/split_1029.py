# piece: split
# truth: wrong
# function: split
# mistake: n_train is taken for the number of validation rows, the training set gets the rest
# line: 10
# style: one-liner
import numpy as np

def split(x, y, n_train, seed=None):
    return tuple(a[p] for p in np.split(np.random.default_rng(seed).permutation(len(x)), [len(x) - n_train]) for a in (x, y))
