# piece: split
# truth: wrong
# function: split
# mistake: the columns are permuted instead of the rows
# line: 11
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    s = rng.permutation(len(y))
    x = rng.permutation(x[s], axis=1)
    y = y[s]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
