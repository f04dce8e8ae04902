# piece: split
# truth: wrong
# function: split
# mistake: x and y are shuffled with two different permutations
# line: 13
# style: textbook
import numpy as np


def split(x, y, n_train, rng):
    order = rng.permutation(len(x))
    x_mixed = x[order]
    order = rng.permutation(len(y))
    y_mixed = y[order]
    return x_mixed[:n_train], y_mixed[:n_train], x_mixed[n_train:], y_mixed[n_train:]
