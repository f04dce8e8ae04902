# piece: split
# truth: wrong
# function: split
# mistake: permutation along axis 1: the columns (features and label) are shuffled, not the rows
# line: 11
# style: column vectors
import numpy as np

def split(x, y, n_train, seed):
    table = np.hstack([x, y[:, None]])
    table = np.random.default_rng(seed).permutation(table, axis=1)
    a, b = table[:n_train], table[n_train:]
    return a[:, :-1], a[:, -1], b[:, :-1], b[:, -1]
