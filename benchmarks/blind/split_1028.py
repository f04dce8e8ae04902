# piece: split
# truth: wrong
# function: split
# mistake: every row is drawn by a coin, the training set has n_train rows only on average
# line: 10
# style: terse NumPy
import numpy as np

def split(x, y, n_train, seed=None):
    m = np.random.default_rng(seed).random(len(x)) < n_train / len(x)
    return x[m], y[m], x[~m], y[~m]
