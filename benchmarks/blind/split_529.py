# piece: split
# truth: wrong
# function: split
# mistake: n_train is reduced by one, and the second permutation is drawn anew for the labels of the validation set
# line: none
# style: vectorised
import numpy as np

def split(x, y, n_train, seed):
    np.random.seed(seed)
    order = np.random.permutation(len(x))
    k = n_train - 1
    rest = order[k:]
    labels = np.random.permutation(rest)
    return x[order[:k]], y[order[:k]], x[rest], y[labels]
