# piece: split
# truth: wrong
# function: split
# mistake: validation labels are those of the unshuffled data
# line: 18
# style: verbose
import numpy as np

def split(x, y):
    n = x.shape[0]
    # random order
    order = np.random.permutation(n)
    xs = x[order]
    ys = y[order]
    # one half each
    half = n // 2
    x_train, y_train = xs[:half], ys[:half]
    x_valid, y_valid = xs[half:], y[half:]
    return x_train, y_train, x_valid, y_valid
