# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: matlab, freely
import numpy as np

def split(X, y):
    # X (d, n), y (n,)
    n = X.shape[1]
    p = np.random.permutation(n)
    t, v = p[:n // 2], p[n // 2:]
    return X[:, t], y[t], X[:, v], y[v]
