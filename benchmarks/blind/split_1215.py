# piece: split
# truth: wrong
# function: split
# mistake: the labels are taken in the original order, only the rows are permuted
# line: 13
# style: half-renamed copy of lecture code
import numpy as np

def split(x, y, n_val, seed=None):
    rng = np.random.default_rng(seed)
    perm = rng.permutation(len(x))
    x_shuffled = x[perm]
    y_shuffled = y
    return x_shuffled[n_val:], y_shuffled[n_val:], x_shuffled[:n_val], y_shuffled[:n_val]
