# piece: split
# truth: wrong
# function: split
# mistake: the data are only turned by a random number of places, neighbours stay together
# line: 13
# style: matlab
import numpy as np

def split(x, y, n_train, seed=None):
    n = y.shape[0]
    r = np.random.RandomState(seed)
    # p = circshift(1:n, k)
    p = np.roll(np.arange(n), r.randint(n))
    tr = p[:n_train]
    va = p[n_train:]
    return x[tr], y[tr], x[va], y[va]
