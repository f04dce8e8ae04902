# piece: split
# truth: wrong
# function: split
# mistake: permuted shuffles every column on its own, which tears the samples apart
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, rng=None):
    t = np.random.default_rng(rng).permuted(np.c_[x, y], axis=0)
    return t[:n_train, :-1], t[:n_train, -1], t[n_train:, :-1], t[n_train:, -1]
