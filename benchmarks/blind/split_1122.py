# piece: split
# truth: right
# function: split_by_indices
# mistake: none
# line: none
# style: defensive
import numpy as np

def split_by_indices(x, y, train, val=None):
    train = np.asarray(train, dtype=int)
    rest = np.ones(len(y), dtype=bool)
    rest[train] = False
    val = np.flatnonzero(rest) if val is None else np.asarray(val, dtype=int)
    if np.intersect1d(train, val).size:
        raise ValueError("a sample is in both sets")
    return x[train], y[train], x[val], y[val]
