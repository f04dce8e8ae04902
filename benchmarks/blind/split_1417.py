# piece: split
# truth: wrong
# function: split
# mistake: a second permutation is drawn for the validation set, so it contains training samples
# line: 15
# style: c-like
import numpy as np

def split(x, y, n_train, rng=None):
    rng = np.random.default_rng(rng)
    n = len(x)
    perm = rng.permutation(n)
    x_train = [x[perm[i]] for i in range(n_train)]
    y_train = [y[perm[i]] for i in range(n_train)]
    perm = rng.permutation(n)
    x_val = [x[perm[i]] for i in range(n_train, n)]
    y_val = [y[perm[i]] for i in range(n_train, n)]
    return np.array(x_train), np.array(y_train), np.array(x_val), np.array(y_val)
