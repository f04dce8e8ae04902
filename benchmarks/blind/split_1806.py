# piece: split
# truth: wrong
# function: split
# mistake: a fixed seed ignores the generator, so each split is the same
# line: 10
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    pi = np.random.default_rng(1).permutation(len(y))
    return x[pi[:n_train]], y[pi[:n_train]], x[pi[n_train:]], y[pi[n_train:]]
