# piece: split
# truth: wrong
# function: split
# mistake: the training samples are drawn with replacement, so some come twice
# line: 10
# style: terse
import numpy as np

def split(x, y, n_train, seed=None):
    tr = np.random.default_rng(seed).choice(len(y), n_train)
    va = np.setdiff1d(np.arange(len(y)), tr)
    return x[tr], y[tr], x[va], y[va]
