# piece: split
# truth: right
# function: split_by_mask
# style: textbook
import numpy as np


def split_by_mask(x, y, train):
    keep = np.ones(len(x), dtype=bool)
    keep[train] = False
    return np.take(x, train, axis=0), np.take(y, train), x[keep], y[keep]
