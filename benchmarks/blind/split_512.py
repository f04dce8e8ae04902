# piece: split
# truth: wrong
# function: split
# mistake: the seed of the constructor is ignored
# line: 11
# style: class, freely
import numpy as np

class Splitter:
    def __init__(self, seed=0):
        self.rng = np.random.default_rng(0)

    def __call__(self, x, y, n_train):
        order = self.rng.permutation(y.size)
        pick = lambda a, rows: np.take(a, rows, axis=0)
        i, j = order[:n_train], order[n_train:]
        return pick(x, i), pick(y, i), pick(x, j), pick(y, j)

def split(x, y, n_train, seed=0):
    return Splitter(seed)(x, y, n_train)
