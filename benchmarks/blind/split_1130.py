# piece: split
# truth: wrong
# function: split_data
# mistake: the generator is made at the first call only, a later call with the same seed gives another split
# line: 13
# style: object-minded
import numpy as np

class Splitter:
    rng = None

    def permutation(self, n, seed):
        if self.rng is None:
            self.rng = np.random.default_rng(seed)
        return self.rng.permutation(n)

splitter = Splitter()

def split_data(x, y, n_train, seed):
    p = splitter.permutation(len(y), seed)
    return x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]
