# piece: split
# truth: wrong
# function: split
# mistake: samples go to the training part with probability n_train / n, so the size is left to chance
# line: 12
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    n = x.shape[0]
    score = rng.random(n)
    limit = n_train / n
    mask = score <= limit
    o = rng.permutation(n)
    x, y, mask = x[o], y[o], mask[o]
    return x[mask], y[mask], x[~mask], y[~mask]
