# piece: split
# truth: wrong
# function: split
# mistake: the validation labels come from the unshuffled array
# line: 12
# style: terse
import numpy as np

def split(n_train, x, y, rng):
    q = rng.permutation(len(y))
    xs, ys = x[q], y[q]
    return xs[:n_train], ys[:n_train], xs[n_train:], y[n_train:]
