# piece: split
# truth: wrong
# function: train_val_split
# mistake: the fraction is the share for validation but is used as the share for training
# line: 14
# style: chatbot
import numpy as np

def train_val_split(X, y, val_fraction=0.2, seed=None):
    """Split X and y; ``val_fraction`` of the samples are kept for validation."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(X))
    n_val = round(val_fraction * len(X))
    train, val = order[:n_val], order[n_val:]
    return X[train], X[val], y[train], y[val]
