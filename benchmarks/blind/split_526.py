# piece: split
# truth: wrong
# function: split
# mistake: the generator is not seeded, the same seed gives different splits
# line: 11
# style: wordy, English comments
import numpy as np

def split(x, y, n_train, seed):
    # a reproducible order of the samples
    rng = np.random.default_rng()
    order = rng.permutation(len(x))
    # cut it into two pieces
    train = order[:n_train]
    valid = order[n_train:]
    # the same rows of inputs and labels
    return x[train], y[train], x[valid], y[valid]
