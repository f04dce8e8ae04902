# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: column vectors, one table
import numpy as np

def split(x, y, n_train, seed):
    table = np.hstack([x, np.arange(len(y))[:, None]])
    np.random.default_rng(seed).shuffle(table, axis=0)
    a, b = np.vsplit(table, [n_train])
    return a[:, :-1], y[a[:, -1].astype(int)], b[:, :-1], y[b[:, -1].astype(int)]
