# piece: split
# truth: wrong
# function: split
# mistake: with stratify on every class gives n_train // 2 training samples, one too few in total when n_train is odd
# line: 17
# style: C-like
import numpy as np

def split(x, y, n_train, stratify=True, seed=None):
    rng = np.random.default_rng(seed)
    if not stratify:
        p = rng.permutation(len(y))
        return x[p[:n_train]], y[p[:n_train]], x[p[n_train:]], y[p[n_train:]]
    tr = []
    for c in (0, 1):
        rows = rng.permutation(np.flatnonzero(y == c))
        k = n_train // 2
        tr.extend(rows[:k])
    va = np.setdiff1d(np.arange(len(y)), tr)
    return x[tr], y[tr], x[va], y[va]
