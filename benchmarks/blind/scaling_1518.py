# piece: scaling
# truth: wrong
# function: scaling
# mistake: the caller's data are changed in place
# line: 11
# style: c-like
import numpy as np


def scaling(x):
    z = np.asarray(x)
    m = z.mean()
    s = z.std(ddof=1)
    z -= m
    z /= s
    return z
