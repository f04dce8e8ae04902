# piece: split
# truth: wrong
# function: split_data
# mistake: no shuffling: the first rows are always the training set
# line: 10
# style: terse
import numpy as np

def split_data(x, y, n_train, seed):
    i = np.arange(len(y))
    a, b = i[:n_train], i[n_train:]
    return x[a], y[a], x[b], y[b]
