# piece: split
# truth: wrong
# function: train_val_split
# mistake: the training rows are sorted but their labels are taken in the random order
# line: 13
# style: terse NumPy, tuples returned
import numpy as np

def train_val_split(x, y, n_val, seed=None):
    order = np.random.default_rng(seed).permutation(len(x))
    val = order[:n_val]
    train = order[n_val:]
    return (x[np.sort(train)], y[train]), (x[val], y[val])
