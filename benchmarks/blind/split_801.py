# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: terse
import numpy as np

def split(x, y, n_train, seed=None):
    p = np.argsort(np.random.default_rng(seed).random(len(y)))
    return *(a[p[:n_train]] for a in (x, y)), *(a[p[n_train:]] for a in (x, y))
