# piece: split
# truth: wrong
# function: split
# mistake: x and y are permuted independently, labels no longer belong to their rows
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    xs, ys = rng.permutation(x), rng.permutation(y)
    return xs[n_val:], ys[n_val:], xs[:n_val], ys[:n_val]
