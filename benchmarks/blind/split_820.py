# piece: split
# truth: wrong
# function: split
# mistake: the data are only rotated by a random offset, neighbours stay together
# line: 12
# style: MATLAB
import numpy as np

def split(x, y, n_train, seed=None):
    rng = np.random.RandomState(seed)
    m = np.size(x, 0)
    p = np.roll(np.arange(m), rng.randint(m))
    X = x[p, :]
    Y = y[p]
    return X[:n_train, :].copy(), Y[:n_train].copy(), X[n_train:, :].copy(), Y[n_train:].copy()
