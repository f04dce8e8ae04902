# piece: split
# truth: wrong
# function: split
# mistake: x and y are permuted by two different permutations
# line: 12
# style: vectorised
import numpy as np

def split(x, y, n_train, seed):
    rng = np.random.default_rng(seed)
    x = x[rng.permutation(len(x))]
    y = y[rng.permutation(len(y))]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
