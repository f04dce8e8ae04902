# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: verbose
import numpy as np

def split(x, y, n_train, seed=None):
    # the same seed twice shuffles both arrays in the same way
    if seed is None:
        seed = np.random.randint(2**31)
    x_mixed = x.copy()
    np.random.RandomState(seed).shuffle(x_mixed)
    y_mixed = y.copy()
    np.random.RandomState(seed).shuffle(y_mixed)
    # cut
    return x_mixed[:n_train], y_mixed[:n_train], x_mixed[n_train:], y_mixed[n_train:]
