# piece: split
# truth: wrong
# function: split
# mistake: the labels are taken in sorted order of the rows, the inputs in drawn order
# line: 15
# style: sorted positions
import numpy as np

def split(x, y, fraction):
    n = int(len(x) * fraction)
    order = np.random.permutation(len(x))
    parts = []
    for rows in (order[:n], order[n:]):
        parts.append(x[rows])
        rows.sort()
        parts.append(y[rows])
    return tuple(parts)
