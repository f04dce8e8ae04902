# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: in-place
import numpy as np

def split(x, y, n_train, seed):
    xs, ys = x.copy(), y.copy()
    for a in (xs, ys):
        # the same seed twice gives the same order twice
        np.random.RandomState(seed).shuffle(a)
    return xs[:n_train], ys[:n_train], xs[n_train:], ys[n_train:]
