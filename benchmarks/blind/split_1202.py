# piece: split
# truth: wrong
# function: split
# mistake: the training set is taken from the start as well, so validation rows are in both
# line: 13
# style: step by step
import numpy as np

def split(x, y, n_val, seed=None):
    n = len(x)
    order = np.random.default_rng(seed).permutation(n)
    train = order[:n - n_val]
    val = order[:n_val]
    return x[train], y[train], x[val], y[val]
