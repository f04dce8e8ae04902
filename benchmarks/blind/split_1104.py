# piece: split
# truth: wrong
# function: split_data
# mistake: choice draws with replacement, samples repeat in the training set
# line: 11
# style: terse
import numpy as np

def split_data(x, y, n_train, seed):
    n = len(y)
    t = np.random.default_rng(seed).choice(n, n_train)
    v = np.setdiff1d(np.arange(n), t)
    return x[t], y[t], x[v], y[v]
