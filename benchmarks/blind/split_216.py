# piece: split
# truth: wrong
# function: split
# mistake: the row at the cut belongs to neither part
# line: 13
# style: off by one
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n = int(fraction * len(x))
    train = order[:n]
    valid = order[n + 1:]
    return x[train], y[train], x[valid], y[valid]
