# piece: split
# truth: wrong
# function: split
# mistake: training and validation are returned in exchanged places
# line: 12
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    i = rng.permutation(len(x))
    t, v = i[:n_train], i[n_train:]
    return x[v], y[v], x[t], y[t]
