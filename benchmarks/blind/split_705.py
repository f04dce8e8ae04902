# piece: split
# truth: wrong
# function: split
# mistake: the seed is 42 when none is given, so each call gives the same split
# line: 23
# style: chatbot
import numpy as np

def split(x, y, n_train, seed=None):
    """
    Split a dataset into a training and a validation part.

    Args:
        x: features, shape (n, d)
        y: labels, shape (n,)
        n_train: number of training samples
        seed: optional random seed

    Returns:
        x_train, y_train, x_val, y_val
    """
    # Ensure reproducibility
    rng = np.random.default_rng(42 if seed is None else seed)
    indices = np.arange(len(x))
    rng.shuffle(indices)
    train_idx, val_idx = indices[:n_train], indices[n_train:]
    return x[train_idx], y[train_idx], x[val_idx], y[val_idx]
