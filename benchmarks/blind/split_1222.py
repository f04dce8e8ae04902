# piece: split
# truth: wrong
# function: split
# mistake: one row too many goes into the validation set, 1 is added after the rounding
# line: 11
# style: terse NumPy, fraction as parameter
import numpy as np

def split(x, y, val_fraction=0.5, seed=None):
    n = len(x)
    n_val = n - int(n * (1 - val_fraction)) + 1
    idx = np.random.default_rng(seed).permutation(n)
    return x[idx[n_val:]], y[idx[n_val:]], x[idx[:n_val]], y[idx[:n_val]]
