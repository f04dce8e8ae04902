# piece: split
# truth: wrong
# function: split
# mistake: the validation part starts one too early, one sample is in both parts
# line: 14
# style: c-like
import numpy as np


def split(x, y, n_train, rng):
    n = len(x)
    order = rng.permutation(n)
    train = order[0:n_train]
    val = order[n_train - 1:n]
    return x[train], y[train], x[val], y[val]
