# piece: split
# truth: wrong
# function: split
# mistake: the permutation is sorted again before it is cut
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    p = np.sort(rng.permutation(len(y)))
    return x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]
