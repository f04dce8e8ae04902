# piece: split
# truth: wrong
# function: split
# mistake: the order is kept by the number of rows alone: later seeds get the first one's
# line: 13
# style: class
import numpy as np

class Splitter:
    orders = {}

    def __init__(self, n, seed):
        key = n
        if key not in self.orders:
            self.orders[key] = np.random.default_rng(seed).permutation(n)
        self.order = self.orders[key]

    def cut(self, a, k):
        return a[self.order[:k]], a[self.order[k:]]

def split(x, y, fraction, seed):
    s = Splitter(len(x), seed)
    k = int(len(x)*fraction + 1e-9)
    return *s.cut(x, k), *s.cut(y, k)
