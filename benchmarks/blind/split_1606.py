# piece: split
# truth: wrong
# function: split
# mistake: the caller's arrays are shuffled in place by swapping rows
# line: 10
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    xs, ys = x, y
    for i in range(len(xs) - 1, 0, -1):
        j = rng.integers(0, i + 1)
        xs[[i, j]] = xs[[j, i]]
        ys[[i, j]] = ys[[j, i]]
    return xs[:n_train].copy(), ys[:n_train].copy(), xs[n_train:].copy(), ys[n_train:].copy()
