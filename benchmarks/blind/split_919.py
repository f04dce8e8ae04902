# piece: split
# truth: wrong
# function: split
# mistake: the data are cut in their old order, nothing is shuffled
# line: 21
# style: chatbot
import numpy as np

def split(x, y, n_train, seed=None):
    """Split the data into a training and a validation set.

    Args:
        x, y: samples and labels
        n_train: number of training samples
        seed: seed for the shuffling

    Returns:
        x_train, y_train, x_val, y_val
    """
    rng = np.random.default_rng(seed)
    indices = np.arange(len(x))
    train, val = indices[:n_train], indices[n_train:]
    return x[train], y[train], x[val], y[val]
