# piece: scaling
# truth: right
# function: scaling
# style: c-like
import numpy as np


def scaling(x):
    z = np.array(x, dtype=float)
    z -= z.mean()
    z /= np.sqrt(np.vdot(z, z) / (z.size - 1))
    return z
