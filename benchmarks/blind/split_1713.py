# piece: split
# truth: wrong
# function: split
# mistake: a generator with a fixed seed replaces the one handed over, so all splits are the same
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    i = np.random.default_rng(42).permutation(len(x))
    return x[i[:n_train]], y[i[:n_train]], x[i[n_train:]], y[i[n_train:]]
