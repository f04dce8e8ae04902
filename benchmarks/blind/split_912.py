# piece: split
# truth: wrong
# function: split
# mistake: a random number below the share decides for each sample, so the training set has not exactly n_train samples
# line: 12
# style: MATLAB
import numpy as np

def split(x, y, n_train, seed=None):
    n = np.size(y)
    u = np.random.RandomState(seed).rand(n)
    tr = u < n_train/n
    va = ~tr
    return x[tr, :], y[tr], x[va, :], y[va]
