# piece: split
# truth: wrong
# function: split
# mistake: the sample at the position n_train belongs to neither set
# line: 16
# style: loops
import numpy as np

def split(x, y, n_train, seed=None):
    order = np.random.default_rng(seed).permutation(len(y))
    x_tr, y_tr, x_va, y_va = [], [], [], []
    for pos, i in enumerate(order):
        if pos < n_train:
            x_tr.append(x[i])
            y_tr.append(y[i])
        elif pos > n_train:
            x_va.append(x[i])
            y_va.append(y[i])
    return np.array(x_tr), np.array(y_tr), np.array(x_va).reshape(-1, x.shape[1]), np.array(y_va)
