# piece: split
# truth: wrong
# function: split_by_index
# mistake: the validation samples are the last ones and not those that are missing in the index
# line: 10
# style: terse
import numpy as np

def split_by_index(x, y, train):
    rest = np.arange(len(train), len(x))
    return x[train], y[train], x[rest], y[rest]
