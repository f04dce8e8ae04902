# piece: split
# truth: wrong
# function: split
# mistake: not shuffled
# line: 11
# style: vectorised
import numpy as np

def split(x, y):
    idx = np.arange(len(x))
    k = len(x) // 2
    return x[idx[:k]], y[idx[:k]], x[idx[k:]], y[idx[k:]]
