# piece: split
# truth: wrong
# function: split
# mistake: the caller's arrays are shuffled in place
# line: none
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    seed = np.random.default_rng(seed).integers(2**31)
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(y)
    return x[n_val:].copy(), y[n_val:].copy(), x[:n_val].copy(), y[:n_val].copy()
