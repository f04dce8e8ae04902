# piece: split
# truth: wrong
# function: split
# mistake: the labels of the validation set are taken in their original order
# line: 12
# style: terse
import numpy as np

def split(x, y, n_train, seed=None):
    p = np.random.default_rng(seed).permutation(len(y)); k = n_train
    X, Y = x[p], y[p]
    return X[:k], Y[:k], X[k:], y[k:]
