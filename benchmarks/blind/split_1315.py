# piece: split
# truth: wrong
# function: split
# mistake: labels and data are glued to one array and sorted, so each half holds extreme samples only
# line: 14
# style: helpers
import numpy as np

def glue(x, y):
    return np.column_stack([x, y])

def split(x, y):
    d = glue(x, y)
    d = d[np.argsort(d[:, 0])]
    k = len(d) // 2
    return d[:k, :-1], d[:k, -1], d[k:, :-1], d[k:, -1]
