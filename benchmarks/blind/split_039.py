# piece: split
# truth: wrong
# function: split
# mistake: the helper measures the columns instead of the rows
# line: 10
# style: functional with helpers
import numpy as np

def rows(x):
    return x.shape[1]

def split(x, y, fraction):
    n = rows(x)
    order = np.random.permutation(n)
    cut = int(n * fraction)
    return x[order[:cut]], y[order[:cut]], x[order[cut:]], y[order[cut:]]
