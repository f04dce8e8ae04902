# piece: split
# truth: wrong
# function: split
# mistake: the two parts are drawn independently of each other, so they overlap
# line: 15
# style: chatbot
import numpy as np

def split(x, y, n_train, rng):
    """
    Randomly split into training and validation data.
    """
    n = len(x)
    train = rng.choice(n, n_train, replace=False)
    valid = rng.choice(n, n - n_train, replace=False)
    return x[train], y[train], x[valid], y[valid]
