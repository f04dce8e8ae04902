# piece: split
# truth: right
# function: split
# style: mask
import numpy as np

def split(x, y, n_train, rng):
    train = np.zeros(len(y), dtype=bool)
    train[rng.choice(len(y), size=n_train, replace=False)] = True
    return x[train], y[train], x[~train], y[~train]
