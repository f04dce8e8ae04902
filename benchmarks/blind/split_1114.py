# piece: split
# truth: wrong
# function: split_data
# mistake: n_train samples go to validation and the rest to training
# line: 17
# style: defensive
import numpy as np

def split_data(x, y, n_train, seed):
    if len(x) != len(y):
        raise ValueError("x and y differ in length")
    if not 0 < n_train < len(x):
        raise ValueError("both sets need samples")
    perm = np.random.default_rng(seed).permutation(len(x))
    val = perm[:n_train]
    train = perm[n_train:]
    return x[train], y[train], x[val], y[val]
