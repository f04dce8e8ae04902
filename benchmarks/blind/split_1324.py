# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: verbose
import numpy as np

def split(x, y):
    n = len(x)
    # draw the training samples without replacement
    train = np.random.choice(n, n // 2, replace=False)
    # the others are for validation, in random order as well
    rest = np.setdiff1d(np.arange(n), train)
    np.random.shuffle(rest)
    return x[train], y[train], x[rest], y[rest]
