# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: table stacked and shuffled
import numpy as np

def split(x, y, fraction):
    table = np.hstack([np.asarray(x, dtype=float), np.asarray(y, dtype=float)[:, None]])
    table = np.random.default_rng().permutation(table, axis=0)
    top, bottom = np.vsplit(table, [int(fraction * len(table))])
    return top[:, :-1], top[:, -1], bottom[:, :-1], bottom[:, -1]
