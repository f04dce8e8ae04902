# piece: split
# truth: wrong
# function: split
# mistake: rows are put in a set of their first column and come back sorted, so nothing is shuffled
# line: none
# style: pairs in a set
import numpy as np

def split(x, y, fraction):
    n = int(len(x) * fraction)
    numbers = set(np.random.permutation(len(x)).tolist())
    rows = sorted(numbers)
    train, valid = rows[:n], rows[n:]
    return x[train], y[train], x[valid], y[valid]
