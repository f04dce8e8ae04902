# piece: scaling
# truth: wrong
# function: scale
# mistake: the length is the number of rows, n - 1, and not of all entries
# line: 12
# style: vectorised
import numpy as np

def scale(x):
    x = np.asarray(x, dtype=float)
    d = x - x.mean()
    n = len(x)
    return d / np.sqrt(np.sum(d ** 2) / (n - 1))
