# piece: split
# truth: right
# function: split_data
# mistake: none
# line: none
# style: object-minded
import numpy as np

class Permutation:
    def __init__(self, n, seed):
        self.p = np.random.default_rng(seed).permutation(n)

    def cut(self, k):
        return self.p[:k], self.p[k:]


def split_data(y, x, n_train, seed=0):
    """x_train, y_train, x_val, y_val and the two sets of indices"""
    t, v = Permutation(len(y), seed).cut(n_train)
    return x[t], y[t], x[v], y[v], t, v
