# piece: split
# truth: wrong
# function: split
# mistake: each sample goes to training by a coin throw, so the size is not n_train
# line: 12
# style: mask
import numpy as np

def split(x, y, n_train, rng):
    n = len(x)
    chance = rng.random(n)
    train = chance < n_train / n
    return x[train], y[train], x[~train], y[~train]
