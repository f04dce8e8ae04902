# piece: split
# truth: wrong
# function: split
# mistake: each class is cut at the fraction in the file's order, and only the parts are shuffled
# line: none
# style: class by class
import numpy as np

def split(x, y, fraction):
    train, valid = [], []
    for label in np.unique(y):
        rows = np.flatnonzero(y == label)
        n = int(round(len(rows) * fraction))
        train.extend(rows[:n])
        valid.extend(rows[n:])
    train = np.random.permutation(np.array(train, dtype=int))
    valid = np.random.permutation(np.array(valid, dtype=int))
    return x[train], y[train], x[valid], y[valid]
