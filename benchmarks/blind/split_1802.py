# piece: split
# truth: wrong
# function: split
# mistake: the caller's x and y are shuffled in place
# line: 12
# style: chatbot
import numpy as np

def split(x, y, n_train, rng):
    """Return x_train, y_train, x_val, y_val."""
    order = rng.permutation(len(y))
    shuffled_x, shuffled_y = x, y
    shuffled_x[:] = x[order]
    shuffled_y[:] = y[order]
    return shuffled_x[:n_train].copy(), shuffled_y[:n_train].copy(), shuffled_x[n_train:].copy(), shuffled_y[n_train:].copy()
