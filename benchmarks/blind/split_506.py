# piece: split
# truth: wrong
# function: split
# mistake: the caller's arrays are shuffled
# line: 10
# style: in-place
import numpy as np

def split(x, y, n_train, seed):
    xs, ys = np.asarray(x), np.asarray(y)
    for a in (xs, ys):
        np.random.RandomState(seed).shuffle(a)
    return xs[:n_train].copy(), ys[:n_train].copy(), xs[n_train:].copy(), ys[n_train:].copy()
