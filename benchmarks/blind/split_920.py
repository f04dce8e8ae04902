# piece: split
# truth: wrong
# function: train_val_split
# mistake: the seed sets NumPy's old global generator, but the order comes from a new one, so the seed has no effect
# line: 13
# style: verbose
import numpy as np

def train_val_split(x, y, n_train, seed=None):
    # make the split reproducible
    np.random.seed(seed)
    # random order of the samples
    order = np.random.default_rng().permutation(len(y))
    # the first n_train are for training
    train = order[:n_train]
    val = order[n_train:]
    return x[train], y[train], x[val], y[val]
