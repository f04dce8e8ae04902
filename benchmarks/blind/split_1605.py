# piece: split
# truth: wrong
# function: split
# mistake: the columns of x are shuffled instead of the rows
# line: 11
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    i = rng.permutation(len(x))
    x = rng.permutation(x, axis=1)
    return x[i[:n_train]], y[i[:n_train]], x[i[n_train:]], y[i[n_train:]]
