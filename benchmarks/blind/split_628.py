# piece: split
# truth: wrong
# function: split_by
# mistake: given indices: training and validation are exchanged
# line: 12
# style: vectorised, freely
import numpy as np

def split_by(x, y, *, idx):
    keep = np.ones(len(y), dtype=bool)
    keep[idx] = False
    return x[keep], y[keep], x[idx], y[idx]
