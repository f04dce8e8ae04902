# piece: split
# truth: wrong
# function: random_split
# mistake: the training part always consists of the first samples, the shuffle comes after the cut
# line: 11
# style: verbose
import numpy as np

def random_split(x, y, n_train, rng):
    n = len(x)
    train = rng.permutation(n_train)
    validation = rng.permutation(np.setdiff1d(np.arange(n), train))
    return x[train], y[train], x[validation], y[validation]
