# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean is cut off to a whole number
# line: 12
# style: c-like
import numpy as np


def scaling(x):
    x = np.asarray(x)
    mean = int(x.sum() / x.size)
    std = np.std(x, ddof=1)
    out = np.zeros(x.shape)
    out[...] = (x - mean) / std
    return out
