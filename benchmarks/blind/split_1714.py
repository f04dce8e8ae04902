# piece: split
# truth: wrong
# function: train_val_split
# mistake: the validation fraction is used as the training fraction
# line: 13
# style: verbose
import numpy as np

def train_val_split(x, y, val_fraction, rng):
    n = len(x)
    n_val = int(round(n * val_fraction))
    order = rng.permutation(n)
    train = order[:n_val]
    valid = np.setdiff1d(order, train)
    return x[train], y[train], x[valid], y[valid]
