# piece: split
# truth: wrong
# function: split
# mistake: the data are not shuffled
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    i = np.arange(len(y))
    a, b = i[:n_train], i[n_train:]
    return x[a], y[a], x[b], y[b]
