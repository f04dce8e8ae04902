# piece: split
# truth: wrong
# function: split
# mistake: the mixed rows are written back into the arrays of the caller
# line: 13
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    number_of_samples = x.shape[0]
    order = rng.permutation(number_of_samples)
    # mix the rows and the labels in the same way
    x[:], y[:] = x[order], y[order]
    x_train, x_val = x[:n_train], x[n_train:]
    y_train, y_val = y[:n_train], y[n_train:]
    return x_train, y_train, x_val, y_val
