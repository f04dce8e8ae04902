# piece: split
# truth: wrong
# function: split
# mistake: the validation set is the rest, not the rows that were asked for
# line: 10
# style: list comprehension, freely
import numpy as np

def split(x, y, train_rows, valid_rows=None):
    if valid_rows is not None:
        valid_rows = [i for i in range(len(x)) if i not in train_rows]
    pick = lambda rows: (np.array([x[i] for i in rows]), np.array([y[i] for i in rows]))
    return (*pick(train_rows), *pick(valid_rows))
