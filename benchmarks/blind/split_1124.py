# piece: split
# truth: wrong
# function: split_data
# mistake: shuffle works on the caller's own arrays
# line: none
# style: lecture
import numpy as np

def split_data(x, y, n_train, seed):
    # same seed twice: same order for both
    np.random.RandomState(seed).shuffle(x)
    np.random.RandomState(seed).shuffle(y)
    return x[:n_train].copy(), y[:n_train].copy(), x[n_train:].copy(), y[n_train:].copy()
