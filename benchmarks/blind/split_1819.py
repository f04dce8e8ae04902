# piece: split
# truth: right
# function: split
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    # labels glued to the inputs, shuffled together
    table = np.column_stack([x, y])
    rng.shuffle(table, axis=0)
    train, val = table[:n_train], table[n_train:]
    label_type = y.dtype
    return train[:, :-1], train[:, -1].astype(label_type), val[:, :-1], val[:, -1].astype(label_type)
