# piece: split
# truth: wrong
# function: split
# mistake: the validation part begins at n_train + 1 and one sample is lost
# line: 14
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    p = rng.permutation(len(x))
    xs = x[p]
    ys = y[p]
    cut = n_train
    first_valid = cut + 1
    return xs[:cut], ys[:cut], xs[first_valid:], ys[first_valid:]
