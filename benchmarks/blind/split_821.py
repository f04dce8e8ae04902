# piece: split
# truth: wrong
# function: split
# mistake: the samples are not shuffled, the first ones become the training set
# line: 15
# style: verbose
import numpy as np

def split(x, y, n_train, seed=None):
    # random numbers
    rng = np.random.default_rng(seed)
    # one number for each sample
    order = np.arange(len(x))
    # shuffle these numbers
    rng.permutation(order)
    # first part: training
    train = order[:n_train]
    # second part: validation
    val = order[n_train:]
    # take out the samples
    return x[train], y[train], x[val], y[val]
