# piece: split
# truth: wrong
# function: split
# mistake: the validation part begins one too early, one sample is in both sets
# line: 16
# style: c-like
import numpy as np

def split(x, y, n_train, rng=None):
    rng = np.random.default_rng(rng)
    perm = rng.permutation(len(y))
    train = []
    val = []
    for k in range(n_train):
        train.append(perm[k])
    for k in range(n_train - 1, len(y)):
        val.append(perm[k])
    return x[train], y[train], x[val], y[val]
