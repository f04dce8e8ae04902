# piece: scaling
# truth: wrong
# function: scale
# mistake: the mean absolute deviation takes the place of the standard deviation
# line: 11
# style: mean absolute deviation
import numpy as np

def scale(x):
    d = np.asarray(x, dtype=float) - np.mean(x)
    mad = np.sum(np.abs(d)) / d.size
    return d / mad
