# piece: split
# truth: wrong
# function: split_data
# mistake: the minority class is doubled before the cut, so copies of training samples end in the validation set
# line: 18
# style: chatbot
import numpy as np

def split_data(data, labels, n_train, rng=None):
    """
    Shuffle and split.

    Returns ((x_train, y_train), (x_val, y_val)).
    """
    rng = np.random.default_rng(rng)
    rows = np.arange(len(labels))
    rare = rows[labels == (1 if np.sum(labels) * 2 < len(labels) else 0)]
    rows = np.concatenate([rows, rare])
    rows = rng.permutation(rows)
    train, val = rows[:n_train], rows[n_train:]
    return (data[train], labels[train]), (data[val], labels[val])
