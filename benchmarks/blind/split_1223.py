# piece: split
# truth: wrong
# function: split
# mistake: n_val is ignored and half of the data are used for validation
# line: 13
# style: step by step
import numpy as np

def split(x, y, n_val, seed=None):
    n = len(x)
    rng = np.random.default_rng(seed)
    order = rng.permutation(n)
    half = n // 2
    train, val = order[half:], order[:half]
    return x[train], y[train], x[val], y[val]
