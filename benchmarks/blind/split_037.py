# piece: split
# truth: wrong
# function: split
# mistake: the validation part is as long as the training part: rows overlap or are lost
# line: 12
# style: negative slice
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n = int(len(x) * fraction)
    train, valid = order[-n:], order[:n]
    return x[train], y[train], x[valid], y[valid]
