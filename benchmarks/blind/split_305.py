# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: smallest random keys
import numpy as np

def split(x, y, fraction):
    n_train = int(fraction * len(x))
    keys = np.random.default_rng().random(len(x))
    train = keys <= np.sort(keys)[n_train - 1] if n_train else keys < 0
    return x[train], y[train], x[np.logical_not(train)], y[np.logical_not(train)]
