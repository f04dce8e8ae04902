# piece: split
# truth: wrong
# function: split
# mistake: rows and labels are shuffled by two different permutations
# line: 11
# style: terse
import numpy as np

def split(x, y, n_train, seed=None):
    r = np.random.default_rng(seed)
    i = r.permutation(len(x)); j = r.permutation(len(y))
    return x[i[:n_train]], y[j[:n_train]], x[i[n_train:]], y[j[n_train:]]
