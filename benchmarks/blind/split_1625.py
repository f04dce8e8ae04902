# piece: split
# truth: wrong
# function: train_test_split
# mistake: the fraction is taken for the training part although it names the validation part
# line: 11
# style: c-like
import numpy as np

def train_test_split(x, y, val_fraction, rng):
    n = len(x)
    n_train = int(n * val_fraction)
    perm = rng.permutation(n)
    tr = perm[0:n_train]
    va = perm[n_train:n]
    return x[tr], x[va], y[tr], y[va]
