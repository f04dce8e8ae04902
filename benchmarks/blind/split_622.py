# piece: split
# truth: wrong
# function: split
# mistake: a coin for every row: the sizes vary
# line: 12
# style: loop
import numpy as np

def split(x, y):
    train, valid = [], []
    for i in np.random.permutation(len(x)):
        if np.random.rand() < 0.5:
            train.append(i)
        else:
            valid.append(i)
    return x[train], y[train], x[valid], y[valid]
