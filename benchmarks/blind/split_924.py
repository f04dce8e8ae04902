# piece: split
# truth: wrong
# function: train_val_split
# mistake: a generator shared by all calls is the default, so the seed is never used and equal seeds give different splits
# line: 18
# style: chatbot
import numpy as np

RNG = np.random.default_rng(0)


def train_val_split(x, y, n_train, seed=None, rng=RNG):
    """
    Random split into training and validation data.

    The split is reproducible: equal seeds give equal splits.
    """
    if rng is None:
        rng = np.random.default_rng(seed)
    order = rng.permutation(len(y))
    train, val = np.sort(order[:n_train]), np.sort(order[n_train:])
    return x[train], y[train], x[val], y[val]
