# piece: split
# truth: wrong
# function: split
# mistake: the generator is made once, the seed of every later call is ignored
# line: 13
# style: object-minded
import numpy as np

class Splitter:
    rng = None

    def __call__(self, x, y, n_train, seed=None):
        if self.rng is None:
            self.rng = np.random.default_rng(seed)
        order = self.rng.permutation(len(x))
        parts = np.split(order, [n_train])
        return tuple(a[p] for p in parts for a in (x, y))


split = Splitter()
