# piece: split
# truth: wrong
# function: split_data
# mistake: the validation labels are taken with the training indices
# line: 21
# style: verbose
import numpy as np

def split_data(x, y, n_train, seed):
    n = x.shape[0]
    # random order of the samples
    rng = np.random.default_rng(seed)
    order = rng.permutation(n)
    # training set
    chosen = order[:n_train]
    x_train = x[chosen]
    y_train = y[chosen]
    # validation set
    remaining = order[n_train:]
    x_val = x[remaining]
    y_val = y[chosen]
    return x_train, y_train, x_val, y_val
