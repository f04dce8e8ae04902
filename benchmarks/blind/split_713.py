# piece: split
# truth: wrong
# function: split
# mistake: the validation part starts one index too early, one sample is in both parts
# line: 17
# style: verbose
import numpy as np

def split(x, y, n_train, seed=None):
    # random generator
    rng = np.random.RandomState(seed)
    # all indices in random order
    order = rng.permutation(x.shape[0])
    # the first n_train go to the training set
    train_indices = order[:n_train]
    # the others to the validation set
    val_indices = order[n_train - 1:]
    # pick the rows
    x_train, y_train = x[train_indices], y[train_indices]
    x_val, y_val = x[val_indices], y[val_indices]
    return x_train, y_train, x_val, y_val
