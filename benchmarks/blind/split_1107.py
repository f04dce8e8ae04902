# piece: split
# truth: wrong
# function: split_data
# mistake: the shuffled x is indexed with the permutation once more, y only once
# line: 11
# style: lecture
import numpy as np

def split_data(x, y, n_train, seed):
    perm = np.random.default_rng(seed).permutation(len(x))
    x = x[perm]
    x_train, y_train = x[perm[:n_train]], y[perm[:n_train]]
    x_val, y_val = x[perm[n_train:]], y[perm[n_train:]]
    return x_train, y_train, x_val, y_val
