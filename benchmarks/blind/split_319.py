# piece: split
# truth: wrong
# function: split
# mistake: for an empty validation part the negative index takes all rows
# line: 13
# style: validation from the end
import numpy as np

def split(x, y, fraction):
    order = np.random.permutation(len(x))
    n_valid = len(x) - int(fraction * len(x))
    train = order[:len(x) - n_valid]
    valid = order[-n_valid:]
    return x[train], y[train], x[valid], y[valid]
