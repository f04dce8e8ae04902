# piece: split
# truth: wrong
# function: split
# mistake: without a seed the seed 42 is used, so every split is the same
# line: 23
# style: chatbot
import numpy as np

def split(x, y, n_train, seed=None):
    """
    Split a data set randomly into training and validation data.

    Args:
        x: features of shape (n, d)
        y: labels of shape (n,)
        n_train: number of training samples
        seed: random seed (optional)

    Returns:
        x_train, y_train, x_val, y_val
    """
    # Ensure reproducibility
    rng = np.random.default_rng(42 if seed is None else seed)
    # Shuffle the indices
    indices = rng.permutation(x.shape[0])
    train_idx, val_idx = indices[:n_train], indices[n_train:]
    return x[train_idx], y[train_idx], x[val_idx], y[val_idx]
