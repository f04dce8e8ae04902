# piece: split
# truth: wrong
# function: split
# mistake: minus the number of validation samples as the end is 0 when there is none, so the training set is empty
# line: 9
# style: one-liner
import numpy as np

def split(x, y, n_train, seed=None): return (lambda p, v: (x[p[:-v]], y[p[:-v]], x[p[n_train:]], y[p[n_train:]]))(np.random.default_rng(seed).permutation(len(x)), len(x) - n_train)
