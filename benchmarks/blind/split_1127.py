# piece: split
# truth: wrong
# function: split_data
# mistake: the validation set begins one too early, one sample is in both sets
# line: 16
# style: c-like
import numpy as np

def split_data(x, y, n_train, seed):
    n = len(y)
    perm = np.random.default_rng(seed).permutation(n)
    tr = []
    va = []
    for i in range(0, n_train):
        tr.append(perm[i])
    for i in range(n_train - 1, n):
        va.append(perm[i])
    return x[tr], y[tr], x[va], y[va]
