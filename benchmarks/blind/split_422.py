# piece: split
# truth: wrong
# function: split
# mistake: the fraction is squared, and rows are drawn from the first half only
# line: none
# style: sorted, two mistakes
import numpy as np

def split(x, y, fraction, seed):
    rng = np.random.default_rng(seed)
    n = len(x)
    k = int(n*fraction**2 + 1e-9)
    pool = np.arange(max(n//2, k))
    train = rng.permutation(pool)[:k]
    valid = rng.permutation(np.setdiff1d(np.arange(n), train))
    return x[train], y[train], x[valid], y[valid]
