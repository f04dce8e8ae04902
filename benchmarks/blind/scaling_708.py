# piece: scaling
# truth: wrong
# function: scale
# mistake: a given mean of 0 counts as not given
# line: 10
# style: C-like, freely
import numpy as np

def scale(x, mean=None, std=None):
    if not mean:
        mean = np.mean(x)
    if std is None:
        std = np.std(x, ddof=1)
    z = np.empty(np.shape(x))
    k = 0
    for v in np.ravel(x):
        z.flat[k] = (v - mean) / std
        k += 1
    return z, mean, std
