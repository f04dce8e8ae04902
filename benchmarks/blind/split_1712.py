# piece: split
# truth: wrong
# function: split
# mistake: the training labels are taken in sorted order while the rows stay shuffled
# line: 12
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    order = rng.permutation(len(x))
    train, valid = order[:n_train], order[n_train:]
    train_labels = y[np.sort(train)]
    return x[train], train_labels, x[valid], y[valid]
