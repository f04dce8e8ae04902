# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: list comprehension, freely
import numpy as np

def split(x, y, train_rows, valid_rows=None):
    rest = sorted(set(range(len(x))) - set(train_rows))
    sets = [train_rows, rest if valid_rows is None else valid_rows]
    return tuple(np.stack([a[i] for i in rows]) for rows in sets for a in (x, y))
