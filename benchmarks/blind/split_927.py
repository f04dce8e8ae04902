# piece: split
# truth: wrong
# function: split
# mistake: the validation part begins one entry early, so one sample is in both sets
# line: 13
# style: MATLAB
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.RandomState(seed)
    p = rng.permutation(np.size(y))
    tr = p[0:n_train]
    va = p[n_train-1:]
    return x[tr, :], y[tr], x[va, :], y[va]
