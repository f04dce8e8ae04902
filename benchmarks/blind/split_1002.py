# piece: split
# truth: wrong
# function: split
# mistake: the caller's arrays are shuffled in place
# line: none
# style: verbose with comments
import numpy as np

def split(x, y, n_train, seed=None):
    # shuffle both in the same way by using the same seed twice
    if seed is None:
        seed = np.random.randint(2**31)
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(y)
    # the first part is for training
    return x[:n_train].copy(), y[:n_train].copy(), x[n_train:].copy(), y[n_train:].copy()
