# piece: scaling
# truth: right
# function: standardize
# style: c-like
import numpy as np

def standardize(x):
    x = np.asarray(x, dtype=float)
    total = 0.0
    for row in x:
        total += row.sum()
    m = total / x.size
    square = 0.0
    for row in x:
        square += np.dot(row - m, row - m)
    s = (square / (x.size - 1)) ** 0.5
    return (x - m) / s, m, s
