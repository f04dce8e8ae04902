# piece: scaling
# truth: wrong
# function: scaling
# mistake: the variance is divided by the number of rows minus 1 instead of the number of all values
# line: 14
# style: c-like
import numpy as np


def scaling(x):
    x = np.asarray(x, dtype=float)
    mean = x.sum() / x.size
    ss = ((x - mean) ** 2).sum()
    std = (ss / (len(x) - 1)) ** 0.5
    return (x - mean) / std
