# piece: split
# truth: wrong
# function: split
# mistake: validation is drawn anew from all rows
# line: 13
# style: vectorised
import numpy as np

def split(x, y):
    n = len(x)
    order = np.random.permutation(n)
    train = order[: n // 2]
    valid = np.random.permutation(n)[n // 2 :]
    return x[train], y[train], x[valid], y[valid]
