# piece: split
# truth: wrong
# function: split
# mistake: one sample is in both parts
# line: 15
# style: chatbot
import numpy as np

def split(x, y, n_train, rng):
    """
    Shuffle and split into training and validation data.
    """
    idx = rng.permutation(len(x))
    train = idx[:n_train]
    val = idx[n_train - 1:]
    return x[train], y[train], x[val], y[val]
