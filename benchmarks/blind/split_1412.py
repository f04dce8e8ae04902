# piece: split
# truth: wrong
# function: split
# mistake: choice draws with replacement by default, training samples are repeated
# line: 15
# style: chatbot
import numpy as np

def split(x, y, n_train, rng=None):
    """
    Randomly split a data set into training and validation data.
    """
    rng = np.random.default_rng(rng)
    all_indices = np.arange(len(x))
    train_indices = rng.choice(all_indices, size=n_train)
    val_indices = np.setdiff1d(all_indices, train_indices)
    return x[train_indices], y[train_indices], x[val_indices], y[val_indices]
