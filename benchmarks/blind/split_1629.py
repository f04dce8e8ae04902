# piece: split
# truth: right
# function: split
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    n = len(x)
    pool = list(range(n))
    xt = np.empty((n_train,) + x.shape[1:], x.dtype)
    yt = np.empty(n_train, y.dtype)
    for k in range(n_train):
        s = pool.pop(int(rng.integers(len(pool))))
        xt[k] = x[s]
        yt[k] = y[s]
    # the pool that is left is mixed too
    for i in range(len(pool) - 1, 0, -1):
        j = int(rng.integers(i + 1))
        pool[i], pool[j] = pool[j], pool[i]
    return xt, yt, x[pool], y[pool]
