# piece: split
# truth: wrong
# function: split
# mistake: a fixed seed ignores the generator, so each split is the same
# line: 10
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    rng = np.random.default_rng(1)
    order = rng.permutation(len(x))
    train, val = np.split(order, [n_train])
    return x[train], y[train], x[val], y[val]
