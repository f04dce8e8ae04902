# piece: split
# truth: wrong
# function: split
# mistake: x and y are shuffled by two calls, which give two different orders
# line: 11
# style: terse
import numpy as np

def split(x, y, n_train, seed=None):
    r = np.random.default_rng(seed)
    X, Y = r.permutation(x), r.permutation(y)
    return X[:n_train], Y[:n_train], X[n_train:], Y[n_train:]
