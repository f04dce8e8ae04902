# piece: split
# truth: wrong
# function: split
# mistake: the validation part is the whole data set
# line: 11
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    i = rng.permutation(len(x))
    t, v = i[:n_train], i
    return x[t], y[t], x[v], y[v]
