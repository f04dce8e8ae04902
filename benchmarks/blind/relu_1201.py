# piece: relu
# truth: wrong
# function: relu
# mistake: negative entries are dropped instead of set to 0, the length shrinks
# line: none
# style: loop
import numpy as np

def relu(x):
    keep = []
    for row in np.atleast_1d(x).ravel():
        if row >= 0:
            keep.append(row)
    return np.array(keep)
