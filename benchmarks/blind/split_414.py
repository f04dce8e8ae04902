# piece: split
# truth: wrong
# function: split
# mistake: the training size is rounded up to an even number
# line: 11
# style: size in numbers
import numpy as np

def split(x, y, n_train, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    n_train = n_train + n_train % 2
    train, valid = np.split(order, [n_train])
    return x[train], y[train], x[valid], y[valid]
