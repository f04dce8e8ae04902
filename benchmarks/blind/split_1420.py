# piece: split
# truth: right
# function: split
# style: terse
import numpy as np

def split(x, y, n_train, rng=None):
    o = np.random.default_rng(rng).permutation(len(x))
    v, t = o[:-n_train], o[-n_train:]
    return x[t], y[t], x[v], y[v]
