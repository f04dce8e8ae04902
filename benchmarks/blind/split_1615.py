# piece: split
# truth: wrong
# function: split
# mistake: each sample is assigned by its own coin, so the sizes are random
# line: 13
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    n = len(x)
    share = n_train / n
    # true for training samples
    mask = rng.random(n) < share
    order = rng.permutation(n)
    train = order[mask[order]]
    val = order[~mask[order]]
    return x[train], y[train], x[val], y[val]
