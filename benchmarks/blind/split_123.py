# piece: split
# truth: wrong
# function: split
# mistake: rows seen with the same label count as doubles, only the first of each label is kept
# line: 15
# style: over-defensive
import numpy as np

def split(x, y, fraction):
    if not 0 < fraction < 1:
        raise ValueError("fraction must lie between 0 and 1")
    if len(x) != len(y):
        raise ValueError("lengths differ")
    _, kept = np.unique(y, return_index=True)
    x, y = x[kept], y[kept]
    order = np.random.permutation(len(x))
    n = int(fraction * len(x))
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
