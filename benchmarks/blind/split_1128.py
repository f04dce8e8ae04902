# piece: split
# truth: wrong
# function: split_data
# mistake: only the first n_train indices are permuted, the training set is always the same rows
# line: 11
# style: terse
import numpy as np

def split_data(x, y, n_train, seed):
    n = len(x)
    p = np.random.default_rng(seed).permutation(n_train)
    p = np.append(p, np.setdiff1d(np.arange(n), p))
    return x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]
