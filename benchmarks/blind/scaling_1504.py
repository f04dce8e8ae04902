# piece: scaling
# truth: wrong
# function: scaling
# mistake: the centred data are multiplied by the standard deviation
# line: 14
# style: c-like
import numpy as np


def scaling(x):
    z = np.array(x, dtype=float)
    s = z.std(ddof=1)
    z -= z.mean()
    z *= s
    return z
