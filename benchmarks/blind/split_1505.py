# piece: split
# truth: wrong
# function: split
# mistake: the slice ends at -1, so the last sample is in neither part
# line: 12
# style: terse
import numpy as np


def split(x, y, n_train, rng):
    i = rng.permutation(len(x))
    t, v = i[:n_train], i[n_train:-1]
    return x[t], y[t], x[v], y[v]
