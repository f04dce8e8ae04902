# piece: split
# truth: wrong
# function: split
# mistake: the training samples are drawn with replacement, so some come twice
# line: 11
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    n = len(x)
    train = rng.choice(n, size=n_train, replace=True)
    mask = np.ones(n, bool)
    mask[train] = False
    return x[train], y[train], x[mask], y[mask]
