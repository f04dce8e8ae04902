# piece: split
# truth: wrong
# function: split_data
# mistake: x is sorted by the permutation but y by its inverse
# line: 14
# style: matlab
import numpy as np

def split_data(x, y, n_train, seed):
    rng = np.random.default_rng(seed)
    p = rng.permutation(x.shape[0])
    q = np.argsort(p)
    X = x[p]
    Y = y[q]
    return X[:n_train], Y[:n_train], X[n_train:], Y[n_train:]
