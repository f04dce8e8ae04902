# piece: split
# truth: wrong
# function: split
# mistake: the row after the training set is lost, an index from a language that counts from one
# line: 15
# style: translated from MATLAB
import numpy as np

def split(x, y, n_train, seed=None):
    # p = randperm(n); xv = x(p(n_train+1:end), :)
    n = np.size(x, 0)
    p = np.random.RandomState(seed).permutation(n)
    xt = x[p[:n_train], :]
    yt = y[p[:n_train]]
    q = p[n_train + 1:]
    xv = x[q, :]
    yv = y[q]
    return xt, yt, xv, yv
