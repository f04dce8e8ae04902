# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: sorted by random numbers
import numpy as np

def split(x, y, fraction):
    order = np.argsort(np.random.rand(len(x)))
    cut = int(np.floor(fraction * len(x)))
    train, valid = np.split(order, [cut])
    return (x[train], y[train]), (x[valid], y[valid])
