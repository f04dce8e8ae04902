# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: masks by random order
import numpy as np

def split(x, y, fraction):
    rank = np.random.permutation(len(x))
    train = rank < int(len(x) * fraction)
    return x[train], y[train], x[~train], y[~train]
