# piece: split
# truth: wrong
# function: holdout
# mistake: the order comes from sorting the labels instead of from chance
# line: 11
# style: c-like
import numpy as np

def holdout(x, y, n_train, rng):
    keys = rng.random(len(x))
    order = np.argsort(y)
    tr = order[:n_train]
    va = order[n_train:]
    return x[tr], y[tr], x[va], y[va]
