# piece: split
# truth: right
# function: split
# style: terse
import numpy as np

def split(x, y, n_train, rng):
    t = rng.choice(len(x), n_train, replace=False)
    v = rng.permutation(np.setdiff1d(np.arange(len(x)), t))
    return x[t], y[t], x[v], y[v]
