# piece: split
# truth: wrong
# function: split
# mistake: the place to swap with is drawn below i, so no row can stay and the split is not uniform
# line: 15
# style: C-like
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    n = len(y)
    p = list(range(n))
    i = n - 1
    while i > 0:
        j = int(rng.integers(0, i))
        t = p[i]
        p[i] = p[j]
        p[j] = t
        i -= 1
    a = np.array(p[:n_train], dtype=int)
    b = np.array(p[n_train:], dtype=int)
    return x[a], y[a], x[b], y[b]
