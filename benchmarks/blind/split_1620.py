# piece: split
# truth: right
# function: split_given
# style: terse
import numpy as np

def split_given(x, y, train):
    rest = ~np.isin(np.arange(len(x)), train)
    return x[train], y[train], x[rest], y[rest]
