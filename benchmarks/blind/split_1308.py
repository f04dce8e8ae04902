# piece: split
# truth: right
# function: train_val_split
# mistake: none
# line: none
# style: chatbot, freely
import numpy as np

def train_val_split(x, y, val_fraction=0.5, seed=None):
    """
    Shuffle and split; with the default fraction an odd
    sample goes to the validation set.
    """
    n = len(x)
    rng = np.random.default_rng(seed)
    perm = rng.permutation(n)
    n_train = n - int(np.ceil(n * val_fraction))
    train, val = perm[:n_train], perm[n_train:]
    return x[train], y[train], x[val], y[val]
