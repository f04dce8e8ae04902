# piece: split
# truth: wrong
# function: train_val_split
# mistake: the validation set is the whole data set and contains the training samples
# line: 15
# style: chatbot
import numpy as np

def train_val_split(x, y, train_fraction=0.5, seed=0):
    """Split into training and validation data."""
    rng = np.random.default_rng(seed)
    perm = rng.permutation(len(x))
    n_train = int(len(x) * train_fraction)
    train_idx = perm[:n_train]
    val_idx = perm[:]
    return x[train_idx], y[train_idx], x[val_idx], y[val_idx]
