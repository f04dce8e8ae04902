# piece: split
# truth: wrong
# function: split
# mistake: the seed goes to the old global generator, the permutation comes from a new unseeded one
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    np.random.seed(seed)
    idx = np.random.default_rng().permutation(len(y))
    tr, va = np.split(idx, [len(y) - n_val])
    return x[tr], y[tr], x[va], y[va]
