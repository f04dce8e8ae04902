# piece: split
# truth: wrong
# function: split
# mistake: nothing is shuffled
# line: 9
# style: one-liner
import numpy as np

def split(x, y, n_train, seed=None): return (lambda p: (x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]))(np.arange(len(x)))
