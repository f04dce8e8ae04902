# piece: split
# truth: wrong
# function: split_by_indices
# mistake: ~ on whole numbers gives -i - 1, not the remaining indices
# line: 11
# style: terse
import numpy as np

def split_by_indices(x, y, train):
    train = np.asarray(train)
    rest = ~train
    return x[train], y[train], x[rest], y[rest]
