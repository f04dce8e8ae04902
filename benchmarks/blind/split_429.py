# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: given indices
import numpy as np

def split(x, y, train, valid):
    return tuple(np.take(a, rows, axis=0) for rows in (train, valid) for a in (x, y))
