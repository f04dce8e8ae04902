# piece: split
# truth: wrong
# function: split
# mistake: the caller's arrays are shuffled in place
# line: 20
# style: object-minded
import numpy as np

class Shuffler:
    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)

    def shuffle(self, *arrays):
        order = self.rng.permutation(len(arrays[0]))
        for a in arrays:
            a[:] = a[order]


def split(x, y, n_train, seed=None):
    Shuffler(seed).shuffle(x, y)
    return x[:n_train].copy(), y[:n_train].copy(), x[n_train:].copy(), y[n_train:].copy()
