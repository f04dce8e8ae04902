# piece: split
# truth: wrong
# function: split
# mistake: one column is one sample, but the rows of X (the features) are permuted
# line: 14
# style: matlab, freely
import numpy as np

def split(X, y):
    # X (d, n), y (n,)
    n = y.size
    p = np.random.permutation(n)
    k = n // 2
    Xp = X[p % X.shape[0], :]
    return Xp[:, :k], y[p[:k]], Xp[:, k:], y[p[k:]]
