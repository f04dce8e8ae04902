# piece: split
# truth: wrong
# function: split
# mistake: the validation set is the last n_train of the order, right only for two equal halves
# line: 13
# style: MATLAB
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.RandomState(seed)
    p = rng.permutation(np.size(y))
    tr = p[0:n_train]
    va = p[-n_train:]
    Xtr = x[tr, :]
    ytr = y[tr]
    Xva = x[va, :]
    yva = y[va]
    return Xtr, ytr, Xva, yva
