# piece: scaling
# truth: wrong
# function: scale
# mistake: the flat data do not get their shape back
# line: 12
# style: column vectors
import numpy as np

def scale(x):
    column = np.reshape(x, (-1, 1)).astype(float)
    column = (column - column.mean()) / column.std(ddof=1)
    return column.reshape(len(x), -1)
