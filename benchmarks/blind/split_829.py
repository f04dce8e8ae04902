# piece: split
# truth: wrong
# function: split
# mistake: the complement is sought by the values of the rows, so equal rows of the training set are missing
# line: 19
# style: C-like
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    p = rng.permutation(len(x))
    tr = []
    va = []
    for k in range(n_train):
        tr.append(p[k])
    for i in range(len(x)):
        used = False
        for k in tr:
            if np.all(x[i] == x[k]):
                used = True
        if not used:
            va.append(i)
    va = np.array(va, dtype=int)
    return x[tr], y[tr], x[va], y[va]
