# piece: split
# truth: wrong
# function: split
# mistake: only the first n_train positions are permuted, so the validation set is always the end of the data
# line: 13
# style: C-like
import numpy as np

def split(x, y, n_train, seed=None):
    n = len(y)
    rng = np.random.default_rng(seed)
    a = np.arange(0, n)
    a[:n_train] = rng.permutation(n_train)
    i_tr = a[0:n_train]
    i_va = a[n_train:n]
    return x[i_tr], y[i_tr], x[i_va], y[i_va]
