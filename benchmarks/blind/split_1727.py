# piece: split
# truth: wrong
# function: split
# mistake: the validation labels are cut from the unshuffled y
# line: 13
# style: chatbot
import numpy as np

def split(x, y, n_train, rng):
    """Shuffle, then cut after n_train samples."""
    perm = rng.permutation(len(x))
    x_train, x_val = x[perm][:n_train], x[perm][n_train:]
    y_train, y_val = y[perm][:n_train], y[n_train:]
    return x_train, y_train, x_val, y_val
