# piece: split
# truth: wrong
# function: split
# mistake: the data are not shuffled before the cut
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    i = np.arange(len(x))
    a, c = i[:n_train], i[n_train:]
    return x[a], y[a], x[c], y[c]
