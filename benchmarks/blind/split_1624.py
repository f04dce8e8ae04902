# piece: split
# truth: wrong
# function: split
# mistake: the parts are exchanged: n_train samples go to the validation part
# line: 11
# style: chatbot
import numpy as np

def split(x, y, n_train, rng):
    """Shuffle and split into training and validation data."""
    n_val = n_train
    order = rng.permutation(len(x))
    val_idx = order[:n_val]
    train_idx = order[n_val:]
    return x[train_idx], y[train_idx], x[val_idx], y[val_idx]
