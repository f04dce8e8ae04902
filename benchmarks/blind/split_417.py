# piece: split
# truth: wrong
# function: split
# mistake: the rest of the rows is validated, not the rows given
# line: 12
# style: given indices
import numpy as np

def split(x, y, train, valid):
    mask = np.ones(len(x), dtype=bool)
    mask[train] = False
    rest = np.flatnonzero(mask)
    return x[train], y[train], x[rest], y[rest]
