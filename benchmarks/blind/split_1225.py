# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    p = np.random.default_rng(seed).permutation(len(x))
    return x[p[n_val:]], y[p[n_val:]], x[p[:n_val]], y[p[:n_val]]
