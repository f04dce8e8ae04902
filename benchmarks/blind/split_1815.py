# piece: split
# truth: wrong
# function: split
# mistake: by indices: the mask is used for training, which forgets the order of the indices given
# line: 11
# style: textbook
import numpy as np

def split(x, y, train_idx):
    n = len(y)
    T = np.isin(np.arange(n), train_idx)
    V = np.setdiff1d(np.arange(n), train_idx)
    return x[T], y[T], x[V], y[V]
