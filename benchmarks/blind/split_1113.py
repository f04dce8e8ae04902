# piece: split
# truth: right
# function: split_data
# mistake: none
# line: none
# style: matlab
import numpy as np

def split_data(x, y, n_train, seed):
    # shuffle inputs and labels as one table
    T = np.column_stack((x, y))
    np.random.default_rng(seed).shuffle(T, axis=0)
    X = T[:, :-1]
    Y = T[:, -1].astype(y.dtype)
    return X[:n_train], Y[:n_train], X[n_train:], Y[n_train:]
