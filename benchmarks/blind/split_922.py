# piece: split
# truth: wrong
# function: split
# mistake: the slice ends at -1, so the last sample of the order is lost
# line: 15
# style: C-like
import numpy as np

def split(x, y, n_train, seed=None):
    n = len(x)
    rng = np.random.default_rng(seed)
    idx = np.arange(n)
    rng.shuffle(idx)
    a = idx[0:n_train]
    b = idx[n_train:-1]
    return x[a], y[a], x[b], y[b]
