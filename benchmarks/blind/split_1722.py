# piece: split
# truth: right
# function: split
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    # keep label and row together in one table
    table = np.column_stack([x, y])
    rng.shuffle(table)          # the table is a copy
    features, labels = table[:, :-1], table[:, -1]
    # validation is taken from the end
    n_valid = len(table) - n_train
    return features[:-n_valid], labels[:-n_valid], features[-n_valid:], labels[-n_valid:]
