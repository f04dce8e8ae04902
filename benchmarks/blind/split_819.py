# piece: split
# truth: wrong
# function: split
# mistake: every sample is drawn by itself with the right probability, so the size of the training set varies
# line: 15
# style: loop
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.default_rng(seed)
    n = len(x)
    train, val = [], []
    left = n_train
    for i in rng.permutation(n):
        if rng.random() < n_train / n:
            train.append(i)
        else:
            val.append(i)
    train, val = np.array(train, dtype=int), np.array(val, dtype=int)
    return x[train], y[train], x[val], y[val]
