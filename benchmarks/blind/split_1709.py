# piece: split
# truth: wrong
# function: split_mask
# mistake: the mask is converted to integers, so rows 0 and 1 are picked over and over
# line: 10
# style: c-like
import numpy as np

def split_mask(x, y, mask):
    t = np.asarray(mask, dtype=int)
    v = np.flatnonzero(~mask)
    return x[t], y[t], x[v], y[v]
