# piece: split
# truth: wrong
# function: split
# mistake: the indices are drawn with replacement
# line: 12
# style: verbose
import numpy as np

def split(x, y, n_train, rng):
    n = len(y)
    # draw all the samples in random order
    drawn = rng.integers(0, n, size=n)
    first, second = drawn[:n_train], drawn[n_train:]
    return x[first], y[first], x[second], y[second]
