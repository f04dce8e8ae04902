# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: vectorised
import numpy as np

def split(x, y):
    order = np.random.permutation(len(x))
    half = len(x) // 2
    train, valid = order[:half], order[half:]
    return x[train], y[train], x[valid], y[valid]
