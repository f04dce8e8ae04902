# piece: split
# truth: wrong
# function: split
# mistake: the validation set starts one row early and shares a row with the training set
# line: 14
# style: C-like
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    n = x.shape[0]
    idx = rng.permutation(n)
    first = idx[0:n_train]
    second = idx[max(n_train - 1, 0):n]
    return x[first], y[first], x[second], y[second]
