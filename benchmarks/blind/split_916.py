# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse
import numpy as np

def split(x, y, n_train, seed=None):
    p = np.random.default_rng(seed).permutation(len(y))
    return x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]
