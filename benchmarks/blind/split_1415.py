# piece: split
# truth: wrong
# function: split
# mistake: the labels of the training set are taken before the shuffling
# line: 14
# style: verbose
import numpy as np

def split(x, y, n_train, rng=None):
    rng = np.random.default_rng(rng)
    order = rng.permutation(len(x))
    # training
    x_train = x[order][:n_train]
    y_train = y[:n_train]
    # validation
    x_val = x[order][n_train:]
    y_val = y[order][n_train:]
    return x_train, y_train, x_val, y_val
