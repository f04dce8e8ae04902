# piece: split
# truth: wrong
# function: split
# mistake: the order is stored by the number of samples, so a later seed has no effect
# line: 16
# style: objects
import numpy as np

class Shuffler:
    orders = {}

    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)

    def order(self, n):
        if n not in self.orders:
            self.orders[n] = self.rng.permutation(n)
        return self.orders[n]

def split(x, y, n_train, seed=None):
    p = Shuffler(seed).order(len(y))
    first, rest = p[:n_train], p[n_train:]
    return x[first], y[first], x[rest], y[rest]
