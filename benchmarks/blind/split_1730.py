# piece: split
# truth: wrong
# function: split
# mistake: the columns of x are permuted instead of its rows
# line: 12
# style: functional
import numpy as np

def split(x, y, n_train, rng):
    i = rng.permutation(len(x))
    mix = lambda a: np.take(a, i, axis=0)
    xs = rng.permutation(mix(x), axis=1)
    ys = mix(y)
    return xs[:n_train], ys[:n_train], xs[n_train:], ys[n_train:]
