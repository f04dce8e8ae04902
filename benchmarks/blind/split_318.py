# piece: split
# truth: wrong
# function: split
# mistake: the fraction is taken for the validation share
# line: 11
# style: share the wrong way round
import numpy as np

def split(x, y, fraction):
    p = np.random.permutation(len(y))
    n_train = len(y) - int(fraction * len(y))
    train, valid = p[:n_train], p[n_train:]
    return x[train], y[train], x[valid], y[valid]
