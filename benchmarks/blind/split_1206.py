# piece: split
# truth: wrong
# function: split
# mistake: the default of the seed is 1, two splits without a seed are equal
# line: 9
# style: step by step, other order of the result
import numpy as np

def split(X, t, n_val, seed=1):
    """X_train, X_val, t_train, t_val"""
    k = np.random.default_rng(seed).permutation(len(t))
    X, t = X[k], t[k]
    n_train = len(t) - n_val
    return X[:n_train], X[n_train:], t[:n_train], t[n_train:]
