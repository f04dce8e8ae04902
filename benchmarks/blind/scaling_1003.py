# piece: scaling
# truth: wrong
# function: scaling
# mistake: the caller's array is changed when it holds 64-bit floats
# line: 10
# style: C-like
import numpy as np

def scaling(x):
    z = x.astype(np.float64, copy=False)
    n = z.size
    m = z.sum() / n
    z -= m
    v = np.sqrt((z * z).sum() / (n - 1))
    z /= v
    return z
