# piece: split
# truth: wrong
# function: split
# mistake: every second row is taken whatever the fraction
# line: 11
# style: step slices
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    train, valid = order[::2], order[1::2]
    return x[train], y[train], x[valid], y[valid]
