# piece: split
# truth: wrong
# function: split
# mistake: the given rows are made sorted and unique masks, their order is lost
# line: 15
# style: many helpers, freely
import numpy as np

def mask(rows, n):
    m = np.zeros(n, dtype=bool)
    m[rows] = True
    return m

def rows_of(a, rows):
    return a[mask(rows, len(a))]

def split(x, y, train, valid):
    return rows_of(x, train), rows_of(y, train), rows_of(x, valid), rows_of(y, valid)
