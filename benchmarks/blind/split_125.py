# piece: split
# truth: wrong
# function: split
# mistake: the columns are centred on the way
# line: 10
# style: helpful student
import numpy as np

def split(x, y, fraction):
    x = x - x.mean(axis=0)
    order = np.random.permutation(len(y))
    n = int(len(y) * fraction)
    return x[order[:n]], y[order[:n]], x[order[n:]], y[order[n:]]
