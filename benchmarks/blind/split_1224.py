# piece: split
# truth: wrong
# function: split
# mistake: the number of columns is permuted, only as many rows as features are ever used
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    perm = rng.permutation(x.shape[1])
    return x[perm[n_val:]], y[perm[n_val:]], x[perm[:n_val]], y[perm[:n_val]]
