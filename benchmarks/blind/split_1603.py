# piece: split
# truth: wrong
# function: split
# mistake: the last sample is lost because the slice ends at -1
# line: 13
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    order = rng.permutation(len(x))
    x_train = x[order[:n_train]]
    y_train = y[order[:n_train]]
    rest = order[n_train:-1]
    x_val = x[rest]
    y_val = y[rest]
    return x_train, y_train, x_val, y_val
