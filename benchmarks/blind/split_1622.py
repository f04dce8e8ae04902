# piece: split
# truth: right
# function: split_indices
# style: textbook
import numpy as np

def split_indices(n, n_train, rng):
    # choice without replacement, then the complement in a random order
    train = rng.choice(n, size=n_train, replace=False)
    free = np.ones(n, dtype=bool)
    free[train] = False
    return train, rng.permutation(np.flatnonzero(free))
