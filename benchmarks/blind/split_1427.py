# piece: split
# truth: wrong
# function: split
# mistake: the indices of y are sorted but those of x are not
# line: 18
# style: verbose
import numpy as np

def split(x, y, n_train, rng=None):
    rng = np.random.default_rng(rng)
    chosen = rng.permutation(len(x))
    train = chosen[:n_train]
    val = chosen[n_train:]
    # samples
    x_train = x[train]
    x_val = x[val]
    # labels, in the order of the data
    y_train = y[np.sort(train)]
    y_val = y[val]
    return x_train, y_train, x_val, y_val
