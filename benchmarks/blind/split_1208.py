# piece: split
# truth: wrong
# function: split
# mistake: the data are not shuffled, the first rows are always the training set
# line: 10
# style: terse NumPy
import numpy as np

def split(x, y, n_val, seed=None):
    i = np.arange(len(x))
    a, b = i[n_val:], i[:n_val]
    return x[a], y[a], x[b], y[b]
