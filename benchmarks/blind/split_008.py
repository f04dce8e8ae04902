# piece: split
# truth: wrong
# function: split
# mistake: not shuffled, the first rows are always the training rows
# line: 11
# style: terse NumPy
import numpy as np

def split(x, y, fraction):
    n = int(len(x) * fraction)
    order = np.arange(len(x))
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
