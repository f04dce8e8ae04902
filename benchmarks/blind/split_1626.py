# piece: split
# truth: wrong
# function: split
# mistake: one sample is in both parts because the second loop starts too early
# line: 16
# style: c-like
import numpy as np

def split(x, y, n_train, rng):
    n = len(x)
    perm = rng.permutation(n)
    xt, yt, xv, yv = [], [], [], []
    for i in range(n_train):
        xt.append(x[perm[i]])
        yt.append(y[perm[i]])
    for i in range(n_train - 1, n):
        xv.append(x[perm[i]])
        yv.append(y[perm[i]])
    return np.array(xt), np.array(yt), np.array(xv), np.array(yv)
