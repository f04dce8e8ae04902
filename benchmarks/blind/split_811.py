# piece: split
# truth: wrong
# function: split
# mistake: the second part begins one place too late, one sample is in neither set
# line: 9
# style: one-liner
import numpy as np

def split(x, y, n_train, seed=None): return (lambda p: (x[p[:n_train]], y[p[:n_train]], x[p[n_train + 1:]], y[p[n_train + 1:]]))(np.random.default_rng(seed).permutation(len(x)))
