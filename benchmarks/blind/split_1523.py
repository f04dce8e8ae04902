# piece: split
# truth: wrong
# function: split
# mistake: the permutation is sorted before it is cut, so nothing is mixed
# line: 11
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    perm = rng.permutation(len(x))
    perm.sort()
    parts = []
    for piece in (perm[:n_train], perm[n_train:]):
        parts += [x[piece], y[piece]]
    return tuple(parts)
