# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def split(X, Y, n_train, seed=None):
    """One sample a column: X (d, m), Y (1, m)."""
    m = X.shape[1]
    P = np.eye(m, dtype=int)[:, np.random.RandomState(seed).permutation(m)]
    # multiplication with a permutation matrix from the right reorders the columns
    X, Y = X @ P, Y @ P
    return X[:, :n_train], Y[:, :n_train], X[:, n_train:], Y[:, n_train:]
