# piece: split
# truth: wrong
# function: split
# mistake: the seed 0 is taken for no seed
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, seed=None):
    r = np.random.RandomState(seed or None)
    p = np.argsort(r.rand(len(y)))
    a, b = p[:n_train], p[n_train:]
    return x[a], y[a], x[b], y[b]
