# piece: split
# truth: wrong
# function: split
# mistake: each row by its own coin: the sizes are random
# line: 11
# style: random mask
import numpy as np

def split(x, y, fraction, seed):
    u = np.random.default_rng(seed).random(len(x))
    train = u < fraction
    return x[train], y[train], x[~train], y[~train]
