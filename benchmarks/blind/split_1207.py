# piece: split
# truth: wrong
# function: split
# mistake: one array for both takes the type of the labels, fractions in x are cut off
# line: 10
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    both = np.column_stack([x.astype(y.dtype), y])
    both = np.random.default_rng(seed).permutation(both)
    a, b = both[n_val:], both[:n_val]
    return a[:, :-1], a[:, -1], b[:, :-1], b[:, -1]
