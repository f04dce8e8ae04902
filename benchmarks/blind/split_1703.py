# piece: split
# truth: wrong
# function: split
# mistake: the validation part begins one before the cut, so one sample is in both parts
# line: 12
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    idx = rng.permutation(x.shape[0])
    t = idx[0:n_train]
    v = idx[n_train - 1:x.shape[0]]
    return x[t], y[t], x[v], y[v]
