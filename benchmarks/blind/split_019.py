# piece: split
# truth: wrong
# function: split
# mistake: training and validation rows are drawn apart, they overlap
# line: 12
# style: two independent draws
import numpy as np

def split(x, y, fraction):
    n = int(len(x) * fraction)
    train = np.random.choice(len(x), n, replace=False)
    valid = np.random.choice(len(x), len(x) - n, replace=False)
    return x[train], y[train], x[valid], y[valid]
