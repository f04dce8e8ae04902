# piece: split
# truth: wrong
# function: split
# mistake: the data are not shuffled: perm is drawn but not used
# line: 13
# style: half-renamed
import numpy as np

def split(x, y):
    n = len(x)
    perm = np.random.permutation(n)
    half = n // 2
    train, val = np.arange(half), np.arange(half, n)
    return x[train], y[train], x[val], y[val]
