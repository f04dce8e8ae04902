# piece: split
# truth: wrong
# function: split
# mistake: perm[-n_train:] takes n_train samples from the end, which overlap with the training part
# line: 11
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    p = rng.permutation(len(x))
    return x[p[:n_train]], y[p[:n_train]], x[p[-n_train:]], y[p[-n_train:]]
