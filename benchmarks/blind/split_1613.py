# piece: split
# truth: wrong
# function: split
# mistake: the validation part starts one sample too late
# line: 14
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    indices = rng.permutation(x.shape[0])
    # training part
    train = indices[:n_train]
    # validation part
    valid = indices[n_train + 1:]
    return x[train], y[train], x[valid], y[valid]
