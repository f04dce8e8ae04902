# piece: split
# truth: wrong
# function: split_by_index
# mistake: delete without an axis flattens the matrix
# line: 10
# style: terse
import numpy as np

def split_by_index(train, x, y):
    rest = np.delete(x, train)
    return x[train], y[train], rest, np.delete(y, train)
