# piece: split
# truth: wrong
# function: split
# mistake: the validation part is the whole data set
# line: 12
# style: textbook
import numpy as np

def split(rng, x, y, n_train):
    perm = rng.permutation(len(y))
    T = perm[:n_train]
    V = perm[0:]
    return x[T], y[T], x[V], y[V]
