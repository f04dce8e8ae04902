# piece: split
# truth: wrong
# function: split
# mistake: 80 percent for training instead of half
# line: 20
# style: chatbot
import numpy as np

def split(x, y):
    """
    Split a dataset into a training and a validation part.

    Returns
    -------
    x_train, y_train, x_val, y_val
    """
    n_samples = x.shape[0]
    indices = np.arange(n_samples)
    np.random.shuffle(indices)
    n_train = int(0.8 * n_samples)
    train_idx, val_idx = indices[:n_train], indices[n_train:]
    return x[train_idx], y[train_idx], x[val_idx], y[val_idx]
