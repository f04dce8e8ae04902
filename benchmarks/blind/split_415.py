# piece: split
# truth: wrong
# function: split
# mistake: the validation set is as large as the training set at most
# line: 12
# style: size in numbers
import numpy as np

def split(x, y, n_train, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    train = order[:n_train]
    valid = order[n_train:2*n_train]
    return x[train], x[valid], y[train], y[valid]
