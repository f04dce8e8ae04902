# piece: split
# truth: wrong
# function: split
# mistake: reservoir sampling draws the place among i rows instead of i + 1, the later rows come in too often
# line: 14
# style: loops
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    n = len(x)
    chosen = list(range(n_train))
    for i in range(n_train, n):
        j = rng.integers(max(i, 1))
        if j < n_train:
            chosen[j] = i
    mask = np.zeros(n, dtype=bool)
    mask[chosen] = True
    return x[mask], y[mask], x[~mask], y[~mask]
