# piece: split
# truth: wrong
# function: split
# mistake: rng.permuted mixes every column for itself and tears the rows apart
# line: 13
# style: chatbot
import numpy as np


def split(x, y, n_train, rng):
    """Shuffle the samples, then cut into two parts."""
    data = np.column_stack([x, y])
    shuffled = rng.permuted(data, axis=0)
    train, val = shuffled[:n_train], shuffled[n_train:]
    return train[:, :-1], train[:, -1], val[:, :-1], val[:, -1]
