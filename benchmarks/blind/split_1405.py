# piece: split
# truth: wrong
# function: split
# mistake: the remaining indices are those from n_train on, not those that were not drawn, so samples are in both sets
# line: 14
# style: chatbot
import numpy as np

def split(x, y, n_train, rng=None):
    """Draw the training samples without replacement; the remaining ones are for validation."""
    rng = np.random.default_rng(rng)
    n = len(x)
    train = rng.choice(n, n_train, replace=False)
    rest = np.setdiff1d(np.arange(n), np.arange(n_train))
    return x[train], y[train], x[rest], y[rest]
