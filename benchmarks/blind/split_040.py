# piece: split
# truth: wrong
# function: split
# mistake: rows are looked up by value, rows with equal labels collapse
# line: none
# style: loops over unique rows
import numpy as np

def split(x, y, fraction):
    chosen = np.random.permutation(np.unique(y))
    n = int(len(chosen) * fraction)
    train = np.isin(y, chosen[:n])
    return x[train], y[train], x[~train], y[~train]
