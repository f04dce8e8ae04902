# piece: split
# truth: wrong
# function: split
# mistake: only x is shuffled, the labels keep the old order
# line: 13
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    """Random training and validation part."""
    order = rng.permutation(len(x))
    x = x[order]
    y = y[:]
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
