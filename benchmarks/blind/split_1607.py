# piece: split
# truth: wrong
# function: split
# mistake: the two parts are drawn independently and so share samples
# line: 14
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    """n_train samples to learn from, the others to validate."""
    n = len(x)
    order = rng.permutation(n)
    train = order[:n_train]
    order = rng.permutation(n)
    val = order[n_train:]
    return x[train], y[train], x[val], y[val]
