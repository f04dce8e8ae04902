# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    is_val = np.zeros(len(x), dtype=bool)
    is_val[rng.choice(len(x), size=n_val, replace=False)] = True
    return x[~is_val], y[~is_val], x[is_val], y[is_val]
