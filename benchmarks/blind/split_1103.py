# piece: split
# truth: wrong
# function: split_data
# mistake: the labels get a permutation of their own and no longer belong to their rows
# line: 15
# style: verbose
import numpy as np

def split_data(x, y, n_train, seed):
    rng = np.random.default_rng(seed)
    # shuffle inputs
    order = rng.permutation(len(x))
    x_shuffled = x[order]
    # shuffle labels
    order = rng.permutation(len(y))
    y_shuffled = y[order]
    # cut
    x_train, x_val = x_shuffled[:n_train], x_shuffled[n_train:]
    y_train, y_val = y_shuffled[:n_train], y_shuffled[n_train:]
    return x_train, y_train, x_val, y_val
