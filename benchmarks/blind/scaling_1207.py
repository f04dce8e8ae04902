# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean absolute deviation instead of the standard deviation
# line: 11
# style: terse NumPy
import numpy as np

def scaling(x):
    d = x - x.mean()
    return d / np.abs(d).mean()
