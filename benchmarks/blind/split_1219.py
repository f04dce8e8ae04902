# piece: split
# truth: wrong
# function: split
# mistake: rng.integers draws with replacement, rows come twice and others never
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    idx = rng.integers(0, len(x), size=len(x))
    return x[idx[n_val:]], y[idx[n_val:]], x[idx[:n_val]], y[idx[:n_val]]
