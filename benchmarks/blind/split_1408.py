# piece: split
# truth: wrong
# function: split
# mistake: x and y are permuted with two different orders, labels and samples no longer belong together
# line: 16
# style: verbose
import numpy as np

def split(x, y, n_train, rng=None):
    rng = np.random.default_rng(rng)
    n = len(x)
    # shuffle the samples
    order = rng.permutation(n)
    x = x[order]
    # shuffle the labels
    y = rng.permutation(y)
    # cut
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
