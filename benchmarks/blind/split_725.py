# piece: split
# truth: wrong
# function: split
# mistake: one sample is lost between the two parts (the first after n_train)
# line: 13
# style: matlab
import numpy as np

def split(x, y, n_train, seed=None):
    n = np.size(x, 0)
    p = np.random.RandomState(seed).permutation(n)     # p = randperm(n);
    tr = p[0:n_train]                                  # tr = p(1:ntrain);
    va = p[n_train + 1:n]                              # va = p(ntrain+1:n);
    return x[tr, :], y[tr], x[va, :], y[va]
