# piece: split
# truth: wrong
# function: split
# mistake: the labels of the two parts are exchanged in the return value
# line: 18
# style: chatbot
import numpy as np

def split(x, y, n_train, rng):
    """
    Split into a training and a validation set.

    Returns x_train, y_train, x_val, y_val.
    """
    index = rng.permutation(x.shape[0])
    a = index[:n_train]
    b = index[n_train:]
    return x[a], y[b], x[b], y[a]
