# piece: split
# truth: wrong
# function: split
# mistake: the negative index cuts the wrong side: the training set gets the rest, the validation set n_train samples
# line: 11
# style: terse
import numpy as np

def split(x, y, n_train, rng=None):
    o = np.random.default_rng(rng).permutation(len(x))
    t, v = o[:-n_train], o[-n_train:]
    return x[t], y[t], x[v], y[v]
