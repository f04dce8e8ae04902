# piece: split
# truth: wrong
# function: split
# mistake: the row between the two parts belongs to neither
# line: 13
# style: step by step
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    idx = rng.permutation(x.shape[0])
    val = idx[0:n_val]
    train = idx[n_val + 1:]
    return x[train], y[train], x[val], y[val]
