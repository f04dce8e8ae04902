# piece: split
# truth: wrong
# function: split
# mistake: only x is shuffled, the labels stay in their order
# line: 25
# style: chatbot-like
import numpy as np

def split(x, y, n_train, seed=None):
    """
    Randomly split a data set.

    Args:
        x: samples, shape (n, d)
        y: labels, shape (n,)
        n_train: number of training samples
        seed: makes the split reproducible

    Returns:
        x_train, y_train, x_val, y_val
    """
    rng = np.random.default_rng(seed)
    permutation = rng.permutation(len(x))
    x = np.take(x, permutation, axis=0)
    y = np.take(y, np.sort(permutation), axis=0)
    return x[:n_train], y[:n_train], x[n_train:], y[n_train:]
