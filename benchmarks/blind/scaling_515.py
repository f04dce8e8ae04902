# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: column vectors
import numpy as np

def scale(x):
    column = np.reshape(x, (-1, 1)).astype(float)
    n = column.shape[0]
    ones = np.ones_like(column)
    d = column - ones @ (ones.T @ column) / n
    return (d / np.sqrt(d.T @ d / (n - 1))).reshape(np.shape(x))
