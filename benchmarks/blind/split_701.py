# piece: split
# truth: wrong
# function: split
# mistake: the validation labels are taken from the unshuffled labels
# line: 18
# style: objects
import numpy as np

class Splitter:
    def __init__(self, n_train, seed=None):
        self.n_train = n_train
        self.rng = np.random.default_rng(seed)

    def split(self, x, y):
        order = self.rng.permutation(len(x))
        xs, ys = x[order], y[order]
        k = self.n_train
        return xs[:k], ys[:k], xs[k:], y[k:]

def split(x, y, n_train, seed=None):
    return Splitter(n_train, seed).split(x, y)
