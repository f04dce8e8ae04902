# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: math.exp raises an overflow error for arguments below about -710
# line: 17
# style: C-like
import numpy as np

from math import exp


def sigmoid(x):
    a = np.asarray(x)
    r = np.zeros(a.shape)
    it = np.ndindex(a.shape)
    for k in it:
        r[k] = 1.0 / (1.0 + exp(-float(a[k])))
    return r
