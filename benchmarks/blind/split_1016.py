# piece: split
# truth: wrong
# function: split
# mistake: the results come in another order than the docstring says
# line: 23
# style: chatbot-like
import numpy as np

def split(x, y, n_train, seed=None):
    """Shuffle and split into training and validation data.

    Returns
    -------
    x_train, y_train, x_val, y_val : np.ndarray
    """
    rng = np.random.default_rng(seed)
    idx = np.arange(x.shape[0])
    rng.shuffle(idx)
    train_idx = idx[:n_train]
    val_idx = idx[n_train:]
    x_train, x_val = x[train_idx], x[val_idx]
    y_train, y_val = y[train_idx], y[val_idx]
    return x_train, x_val, y_train, y_val
