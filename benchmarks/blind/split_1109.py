# piece: split
# truth: wrong
# function: split_data
# mistake: one sample between the two sets is lost
# line: 13
# style: matlab
import numpy as np

def split_data(x, y, n_train, seed):
    r = np.random.RandomState(seed)
    p = r.permutation(np.size(y))
    p1 = p[0:n_train]
    p2 = p[n_train + 1:]
    return x[p1, :], y[p1], x[p2, :], y[p2]
