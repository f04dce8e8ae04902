# piece: scaling
# truth: wrong
# function: scale
# mistake: first the columns are scaled, then the rows again
# line: 16
# style: one pass over columns and rows
import numpy as np

def unit(v, axis):
    m = v.mean(axis=axis, keepdims=True)
    s = v.std(axis=axis, keepdims=True)
    return (v - m) / np.where(s == 0, 1, s)

def scale(x):
    by_column = unit(np.asarray(x, dtype=float), 0)
    return unit(by_column, 1)
