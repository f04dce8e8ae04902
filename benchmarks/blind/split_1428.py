# piece: split
# truth: wrong
# function: holdout
# mistake: the whole data set is used for validation, the training samples included
# line: 14
# style: chatbot
import numpy as np

def holdout(x, y, n_train, rng=None):
    """Hold out part of the data for validation."""
    rng = np.random.default_rng(rng)
    shuffled = rng.permutation(len(x))
    train_idx = shuffled[:n_train]
    val_idx = shuffled[:]
    x_train, y_train = x[train_idx], y[train_idx]
    x_val, y_val = x[val_idx], y[val_idx]
    return x_train, x_val, y_train, y_val
