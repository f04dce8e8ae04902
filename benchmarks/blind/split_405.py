# piece: split
# truth: wrong
# function: split
# mistake: the columns of the table are shuffled inside each row
# line: 12
# style: column vectors
import numpy as np

def split(x, y, fraction, seed):
    table = np.column_stack([x, y])
    rng = np.random.default_rng(seed)
    table = rng.permuted(table, axis=0)
    k = int(len(table)*fraction + 1e-9)
    train, valid = table[:k], table[k:]
    return train[:, :-1], train[:, -1], valid[:, :-1], valid[:, -1]
