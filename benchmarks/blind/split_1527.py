# piece: split
# truth: wrong
# function: train_val_split
# mistake: the seed is set to 0 inside, the argument has no effect
# line: 13
# style: chatbot
import numpy as np


def train_val_split(data, fraction=0.5, seed=None):
    """data = (x, y); returns (x_train, y_train), (x_val, y_val)."""
    x, y = data
    rng = np.random.default_rng(0)
    order = rng.permutation(len(x))
    k = int(fraction * len(x))
    return (x[order[:k]], y[order[:k]]), (x[order[k:]], y[order[k:]])
