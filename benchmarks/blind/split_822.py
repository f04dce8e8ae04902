# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: C-like
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.RandomState(seed)
    n = x.shape[0]
    idx = np.arange(n)
    for i in range(n):
        j = rng.randint(i, n)
        t = idx[i]
        idx[i] = idx[j]
        idx[j] = t
    xa = np.empty((n_train,) + x.shape[1:], dtype=x.dtype)
    ya = np.empty(n_train, dtype=y.dtype)
    xb = np.empty((n - n_train,) + x.shape[1:], dtype=x.dtype)
    yb = np.empty(n - n_train, dtype=y.dtype)
    for i in range(n):
        if i < n_train:
            xa[i] = x[idx[i]]
            ya[i] = y[idx[i]]
        else:
            xb[i - n_train] = x[idx[i]]
            yb[i - n_train] = y[idx[i]]
    return xa, ya, xb, yb
