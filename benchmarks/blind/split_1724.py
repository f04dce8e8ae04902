# piece: split
# truth: wrong
# function: split
# mistake: x and y are shuffled by two different permutations
# line: 14
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    order = rng.permutation(len(x))
    # shuffle the images
    x_mixed = x[order]
    # shuffle the labels
    y_mixed = rng.permutation(y)
    return x_mixed[:n_train], y_mixed[:n_train], x_mixed[n_train:], y_mixed[n_train:]
