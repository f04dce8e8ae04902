# piece: split
# truth: right
# function: split
# style: textbook
import numpy as np

def split(x, y, n_train, rng):
    """Shuffle rows of the joint table so that pairs stay together."""
    table = np.column_stack([x, y])
    table = rng.permutation(table)
    top, bottom = table[:n_train], table[n_train:]
    return top[:, :-1], top[:, -1], bottom[:, :-1], bottom[:, -1]
