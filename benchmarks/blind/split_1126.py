# piece: split
# truth: right
# function: split_data
# mistake: none
# line: none
# style: lecture
import numpy as np

def split_data(x, y, n_train, seed):
    # two generators with one seed give one order
    x_s = np.random.RandomState(seed).permutation(x)
    y_s = np.random.RandomState(seed).permutation(y)
    return x_s[:n_train], y_s[:n_train], x_s[n_train:], y_s[n_train:]
